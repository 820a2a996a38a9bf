package org.itsmkit.sla.reporting;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itsmkit.sla.InvalidInput;

/**
 * A fingerprint of what a report was computed from: equal inputs have equal ones, and different inputs different ones for
 * all practical purposes. Immutable.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record InputsDigest(String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * Refuses text of another form.
     *
     * @throws InvalidInput if it is not 64 lower-case hexadecimal digits
     */
    public InputsDigest {
        if (!FORM.matcher(InvalidInput.present("digest", sha256)).matches()) {
            throw new InvalidInput("digest", "64 lower-case hexadecimal digits", sha256);
        }
    }

    /**
     * The digest of inputs as text: SHA-256 over, for each, the length of its UTF-8 form as 4 bytes and that form.
     *
     * @param inputs in an order that is always the same, such as that of their ids; read once, none is kept
     */
    public static InputsDigest of(Stream<String> inputs) {
        MessageDigest digest = algorithm();
        inputs.forEachOrdered(input -> {
            byte[] bytes = InvalidInput.present("input", input).getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        });
        return new InputsDigest(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
