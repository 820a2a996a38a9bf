package org.itsmkit.domain.journal;

import java.util.Arrays;
import java.util.HexFormat;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value: 32 bytes, written as 64 lower-case hexadecimal digits. Immutable. */
public final class Sha256 {

    /** How many bytes a value has. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Sha256(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes 32 bytes, which are copied */
    public static Sha256 of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new InvalidInput("hash", LENGTH + " bytes", bytes.length);
        }
        return new Sha256(bytes.clone());
    }

    /** Reads the form that {@link #toString} writes. */
    public static Sha256 parse(String hex) {
        if (hex.length() != 2 * LENGTH || !isLowerHex(hex)) {
            throw new InvalidInput("hash", 2 * LENGTH + " lower-case hexadecimal digits", hex);
        }
        return new Sha256(HexFormat.of().parseHex(hex));
    }

    /** Takes bytes that nobody else holds. */
    static Sha256 owning(byte[] bytes) {
        return new Sha256(bytes);
    }

    static boolean isLowerHex(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for hashing. */
    byte[] raw() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sha256 hash && Arrays.equals(hash.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
