package org.itsmkit.spi.broken;

import static org.itsmkit.spi.broken.Broken.by;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.spi.AttachmentStore;
import org.itsmkit.tck.Rule;

/** Attachment stores that are broken in one place each. */
final class BrokenFiles {

    private BrokenFiles() {}

    /** What they are made from. */
    static Broken<Supplier<AttachmentStore>> base() {
        return by("nothing is broken", Files::new);
    }

    static Stream<Broken<Supplier<AttachmentStore>>> all() {
        return Stream.of(
                by("one read is taken for all", OneRead::new, Rule.FILES_ROUND_TRIP),
                by("content is kept as text", AsText::new, Rule.FILES_ROUND_TRIP, Rule.FILES_DIGEST),
                by("content is cut at a mebibyte", Cut::new, Rule.FILES_ROUND_TRIP),
                by("the digest is of the name", OfTheName::new, Rule.FILES_DIGEST),
                by(
                        "what is absent is an error",
                        AbsentThrows::new,
                        Rule.FILES_ABSENT,
                        Rule.FILES_DELETED,
                        Rule.FILES_TENANTS),
                by("references are paths", Paths::new, Rule.FILES_ABSENT),
                by("a part of a reference is enough", Parts::new, Rule.FILES_ABSENT),
                by("a reference is the digest", ByDigest::new, Rule.FILES_FRESH, Rule.FILES_TENANTS),
                by("references are counted", Counted::new, Rule.FILES_SECRET),
                by("references are of another's tenant too", EveryTenant::new, Rule.FILES_TENANTS),
                by("anybody's content is deleted", DeletesElsewhere::new, Rule.FILES_TENANTS),
                by("a reference is the name", ByName::new, Rule.FILES_NAMES, Rule.FILES_FRESH),
                by("names lose their folders", BareNames::new, Rule.FILES_NAMES),
                by("deleting is forgotten", NeverDeletes::new, Rule.FILES_DELETED),
                by("deleting is always well", AlwaysDeleted::new, Rule.FILES_DELETED, Rule.FILES_ABSENT),
                by("half a content is kept", Halves::new, Rule.FILES_WHOLE),
                by("put closes what it reads", Closing::new, Rule.FILES_STREAMS),
                by("everybody reads one stream", OneStream::new, Rule.FILES_STREAMS),
                by("two threads share a buffer", OneBuffer::new, Rule.FILES_THREADS));
    }

    /** A right store, to be broken in one place. */
    private static class Files implements AttachmentStore {
        final Map<String, byte[]> contents = new ConcurrentHashMap<>();

        String reference(String name, byte[] bytes) {
            return UUID.randomUUID().toString();
        }

        /** Where the content is. */
        String place(TenantId tenant, String reference) {
            return tenant + ":" + reference;
        }

        byte[] read(InputStream content) throws IOException {
            return content.readAllBytes();
        }

        byte[] kept(byte[] bytes) {
            return bytes;
        }

        @Override
        public Attachment put(TenantId tenant, String name, String mediaType, InputStream content) throws IOException {
            byte[] bytes = read(content);
            String reference = reference(name, bytes);
            contents.put(place(tenant, reference), kept(bytes));
            return new Attachment(reference, name, mediaType, bytes.length, sha256(bytes));
        }

        @Override
        public Optional<InputStream> open(TenantId tenant, String reference) throws IOException {
            return Optional.ofNullable(contents.get(place(tenant, reference))).map(ByteArrayInputStream::new);
        }

        @Override
        public boolean delete(TenantId tenant, String reference) throws IOException {
            return contents.remove(place(tenant, reference)) != null;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static final class OneRead extends Files {
        @Override
        byte[] read(InputStream content) throws IOException {
            byte[] buffer = new byte[8 << 20];
            return Arrays.copyOf(buffer, Math.max(content.read(buffer), 0));
        }
    }

    private static final class AsText extends Files {
        @Override
        byte[] read(InputStream content) throws IOException {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static final class Cut extends Files {
        @Override
        byte[] kept(byte[] bytes) {
            return Arrays.copyOf(bytes, Math.min(bytes.length, 1 << 20));
        }
    }

    private static final class OfTheName extends Files {
        @Override
        public Attachment put(TenantId tenant, String name, String mediaType, InputStream content) throws IOException {
            Attachment kept = super.put(tenant, name, mediaType, content);
            return new Attachment(
                    kept.reference(), name, mediaType, kept.bytes(), sha256(name.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static final class AbsentThrows extends Files {
        @Override
        public Optional<InputStream> open(TenantId tenant, String reference) throws IOException {
            return Optional.of(super.open(tenant, reference).orElseThrow(() -> new NoSuchFileException(reference)));
        }
    }

    /** As a file system finds them. */
    private static final class Paths extends Files {
        @Override
        String place(TenantId tenant, String reference) {
            return Path.of("/" + tenant, reference.replace("\0", ""))
                    .normalize()
                    .toString();
        }
    }

    private static final class Parts extends Files {
        @Override
        public Optional<InputStream> open(TenantId tenant, String reference) throws IOException {
            return contents.keySet().stream()
                    .filter(place -> place.startsWith(place(tenant, reference)))
                    .findFirst()
                    .map(place -> new ByteArrayInputStream(contents.get(place)));
        }
    }

    private static final class ByDigest extends Files {
        @Override
        String reference(String name, byte[] bytes) {
            return sha256(bytes);
        }
    }

    private static final class Counted extends Files {
        private int count;

        @Override
        synchronized String reference(String name, byte[] bytes) {
            return sha256(new byte[0]) + ++count;
        }
    }

    private static final class EveryTenant extends Files {
        @Override
        String place(TenantId tenant, String reference) {
            return reference;
        }
    }

    private static final class DeletesElsewhere extends Files {
        @Override
        public boolean delete(TenantId tenant, String reference) throws IOException {
            return contents.keySet().removeIf(place -> place.endsWith(":" + reference));
        }
    }

    private static final class ByName extends Files {
        @Override
        String reference(String name, byte[] bytes) {
            return name;
        }
    }

    private static final class BareNames extends Files {
        @Override
        public Attachment put(TenantId tenant, String name, String mediaType, InputStream content) throws IOException {
            return super.put(tenant, name.substring(name.lastIndexOf('/') + 1), mediaType, content);
        }
    }

    private static final class NeverDeletes extends Files {
        @Override
        public boolean delete(TenantId tenant, String reference) {
            return contents.containsKey(place(tenant, reference));
        }
    }

    private static final class AlwaysDeleted extends Files {
        @Override
        public boolean delete(TenantId tenant, String reference) throws IOException {
            super.delete(tenant, reference);
            return true;
        }
    }

    private static final class Halves extends Files {
        @Override
        byte[] read(InputStream content) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                content.transferTo(bytes);
            } catch (IOException logged) {
                return bytes.toByteArray();
            }
            return bytes.toByteArray();
        }
    }

    private static final class Closing extends Files {
        @Override
        byte[] read(InputStream content) throws IOException {
            try (content) {
                return super.read(content);
            }
        }
    }

    private static final class OneStream extends Files {
        private final Map<String, InputStream> open = new ConcurrentHashMap<>();

        @Override
        public Optional<InputStream> open(TenantId tenant, String reference) throws IOException {
            Optional<InputStream> found = super.open(tenant, reference);
            return found.map(content -> open.computeIfAbsent(reference, key -> content));
        }
    }

    private static final class OneBuffer extends Files {
        private volatile byte[] buffer = new byte[0];

        @Override
        byte[] read(InputStream content) throws IOException {
            buffer = content.readAllBytes();
            LockSupport.parkNanos(10_000);
            return buffer;
        }
    }
}
