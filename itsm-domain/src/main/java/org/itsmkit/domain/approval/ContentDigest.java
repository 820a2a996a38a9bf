package org.itsmkit.domain.approval;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import org.itsmkit.domain.condition.Facts;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldType;

/** SHA-256 over names and written values, each framed by its length, so that no two contents read alike. */
final class ContentDigest {

    private static final int NONE = -1;

    private ContentDigest() {}

    static String of(Collection<Field<?>> fields, Facts facts) {
        MessageDigest sha256 = sha256();
        for (Field<?> field : fields) {
            framed(sha256, field.name());
            String written = written(field, facts);
            if (written == null) {
                sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, NONE));
            } else {
                framed(sha256, written);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static <T> @org.jspecify.annotations.Nullable String written(Field<T> field, Facts facts) {
        T value = facts.value(field);
        FieldType<T> type = field.type();
        return value == null ? null : type.write(value);
    }

    private static void framed(MessageDigest sha256, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        sha256.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
