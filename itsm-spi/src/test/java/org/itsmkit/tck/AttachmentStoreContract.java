package org.itsmkit.tck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.Attachment;
import org.itsmkit.spi.AttachmentStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link AttachmentStore}, as tests: extend it and supply your store. Each test is named after the numbered
 * {@link Rule} it holds, and a failure says which one was broken and what it is for.
 *
 * <pre>{@code
 * class BucketAttachmentsTest extends AttachmentStoreContract {
 *     @Override protected AttachmentStore open() { return new BucketAttachments(freshBucket()); }
 * }
 * }</pre>
 */
@DisplayNameGeneration(RuleReport.class)
@ExtendWith(RuleReport.class)
public abstract class AttachmentStoreContract {

    private static final TenantId HERE = TenantId.of("here");
    private static final TenantId THERE = TenantId.of("there");
    private static final String TEXT = "text/plain";

    private @Nullable AttachmentStore store;

    /** For subclasses. */
    protected AttachmentStoreContract() {}

    /** A store that holds nothing. Called before each test. */
    protected abstract AttachmentStore open() throws Exception;

    /** How long the longest content of the tests is, in bytes: 3 MiB unless overridden. */
    protected int longest() {
        return 3 << 20;
    }

    @BeforeEach
    final void openStore() throws Exception {
        store = open();
    }

    private AttachmentStore store() {
        AttachmentStore opened = store;
        if (opened == null) {
            throw new IllegalStateException("no store is open");
        }
        return opened;
    }

    private Attachment put(TenantId tenant, String name, byte[] content) throws IOException {
        return store().put(tenant, name, TEXT, new ByteArrayInputStream(content));
    }

    private Attachment put(String content) throws IOException {
        return put(HERE, "log.txt", content.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] read(TenantId tenant, String reference) throws IOException {
        try (InputStream content =
                store().open(tenant, reference).orElseThrow(() -> new AssertionError(reference + " is not there"))) {
            return content.readAllBytes();
        }
    }

    private void assertHolds(String expected, Attachment kept) throws IOException {
        assertEquals(expected, new String(read(HERE, kept.reference()), StandardCharsets.UTF_8), "what is kept");
    }

    private void assertAbsent(TenantId tenant, String reference) throws IOException {
        assertEquals(Optional.empty(), store().open(tenant, reference), "what is at \"" + reference + "\"");
        assertFalse(store().delete(tenant, reference), "something is deleted at \"" + reference + "\"");
    }

    private List<byte[]> contents() {
        byte[] everyByte = new byte[256];
        for (int i = 0; i < everyByte.length; i++) {
            everyByte[i] = (byte) i;
        }
        byte[] large = new byte[longest()];
        new Random(7).nextBytes(large);
        byte[] lines = "a\r\nb\nc\r\uFEFF\0 \u001A".getBytes(StandardCharsets.UTF_8);
        return List.of(new byte[0], new byte[] {0}, everyByte, lines, large);
    }

    @Holds(Rule.FILES_ROUND_TRIP)
    void contentsOfEveryLength() throws IOException {
        for (byte[] content : contents()) {
            assertArrayEquals(content, read(HERE, put(HERE, "a.bin", content).reference()));
        }
    }

    @Holds(Rule.FILES_ROUND_TRIP)
    void itTricklesIn() throws IOException {
        for (byte[] content : contents()) {
            Attachment kept = store().put(HERE, "a.bin", TEXT, new OddStreams.Trickling(content));
            assertArrayEquals(content, read(HERE, kept.reference()));
            assertEquals(content.length, kept.bytes(), "length");
        }
    }

    @Holds(Rule.FILES_DIGEST)
    void theyAreComputed() throws IOException {
        for (byte[] content : contents()) {
            Attachment kept = put(HERE, "a.bin", content);
            assertEquals(content.length, kept.bytes(), "length");
            assertEquals(sha256(content), kept.sha256(), "digest of " + content.length + " bytes");
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Holds(Rule.FILES_ABSENT)
    void theReferenceIsMadeUp() throws IOException {
        Attachment kept = put(HERE, "log.txt", "kept".getBytes(StandardCharsets.UTF_8));
        Attachment theirs = put(THERE, "log.txt", "theirs".getBytes(StandardCharsets.UTF_8));
        String own = kept.reference();
        String other = theirs.reference();
        for (String reference : List.of(
                "",
                " ",
                ".",
                "..",
                "/",
                "\\",
                "*",
                "%",
                "\0",
                "\uD83D\uDE00",
                "../" + own,
                "./" + own,
                own + "/",
                own + "/.",
                own + " ",
                own + "\0",
                own.substring(1),
                own.substring(0, own.length() - 1),
                own.substring(0, own.length() - 1) + "%",
                own.substring(0, own.length() - 1) + "*",
                "../there/" + other,
                "..\\there\\" + other,
                "../here/" + own,
                "here/" + own,
                "%2e%2e%2fthere%2f" + other,
                "x/../" + own,
                "../../../../../../../../../../etc/passwd",
                "/etc/passwd",
                "C:\\Windows\\win.ini",
                "file:///etc/passwd",
                "' or '1'='1",
                "x".repeat(100_000))) {
            assertAbsent(HERE, reference);
        }
        assertHolds("kept", kept);
        assertArrayEquals("theirs".getBytes(StandardCharsets.UTF_8), read(THERE, other));
    }

    @Holds(Rule.FILES_FRESH)
    void contentsAndNamesAreEqual() throws IOException {
        List<Attachment> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(put("the same"));
        }
        Set<String> references = new HashSet<>();
        all.forEach(kept -> references.add(kept.reference()));
        assertEquals(all.size(), references.size(), "different references");
        assertTrue(store().delete(HERE, all.get(0).reference()));
        for (Attachment kept : all.subList(1, all.size())) {
            assertHolds("the same", kept);
        }
    }

    @Holds(Rule.FILES_SECRET)
    void manyAreLookedAt() throws IOException {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            references.add(put("content " + i).reference());
        }
        int length = references.stream().mapToInt(String::length).min().orElse(0);
        int varied = 0;
        for (int at = 0; at < length; at++) {
            int place = at;
            varied += references.stream().map(it -> it.charAt(place)).distinct().count() >= 8 ? 1 : 0;
        }
        assertTrue(
                varied >= 12,
                "only " + varied + " characters vary from one to the next, as in " + references.get(0) + " and "
                        + references.get(1));
    }

    @Holds(Rule.FILES_TENANTS)
    void theOtherTenantHasTheReference() throws IOException {
        Attachment kept = put("ours");
        assertAbsent(THERE, kept.reference());
        assertHolds("ours", kept);
        assertNotEquals(
                kept.reference(),
                put(THERE, "log.txt", "ours".getBytes(StandardCharsets.UTF_8)).reference());
    }

    @Holds(Rule.FILES_NAMES)
    void theyAreHostile() throws IOException {
        List<Attachment> all = new ArrayList<>();
        List<String> names = List.of(
                "../../../../etc/passwd",
                "..\\..\\boot.ini",
                "/tmp/x",
                "a/b.txt",
                "CON",
                "log.txt",
                "LOG.TXT",
                "log.txt ",
                "log.txt",
                "it's \"\uD83D\uDE00\" \u202Etxt.exe",
                "x".repeat(250));
        for (int i = 0; i < names.size(); i++) {
            byte[] content = ("content " + i).getBytes(StandardCharsets.UTF_8);
            Attachment kept = store().put(HERE, names.get(i), "Text/X; a=\"/../\"", new ByteArrayInputStream(content));
            assertEquals(names.get(i), kept.name(), "name");
            assertEquals("Text/X; a=\"/../\"", kept.mediaType(), "media type");
            all.add(kept);
        }
        for (int i = 0; i < names.size(); i++) {
            assertHolds("content " + i, all.get(i));
        }
    }

    @Holds(Rule.FILES_DELETED)
    void itIsDeletedTwice() throws IOException {
        Attachment gone = put("gone");
        Attachment stays = put("stays");
        assertTrue(store().delete(HERE, gone.reference()), "deleted");
        assertAbsent(HERE, gone.reference());
        assertHolds("stays", stays);
    }

    @Holds(Rule.FILES_WHOLE)
    void theStreamBreaks() throws IOException {
        IOException broken = new IOException("connection reset");
        for (int length : new int[] {0, 1, 100_000}) {
            IOException thrown = assertThrows(
                    IOException.class, () -> store().put(HERE, "a.bin", TEXT, new OddStreams.Breaking(length, broken)));
            assertSame(broken, thrown.getCause() == null ? thrown : thrown.getCause());
        }
        assertHolds("another", put("another"));
    }

    @Holds(Rule.FILES_STREAMS)
    void twoReadOneFile() throws IOException {
        Attachment kept = put("shared");
        try (InputStream one = store().open(HERE, kept.reference()).orElseThrow();
                InputStream other = store().open(HERE, kept.reference()).orElseThrow()) {
            assertEquals("sha", new String(one.readNBytes(3), StandardCharsets.UTF_8));
            assertEquals("shared", new String(other.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals("red", new String(one.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertHolds("shared", kept);
    }

    @Holds(Rule.FILES_STREAMS)
    void theCallerGoesOnWithTheStream() throws IOException {
        OddStreams.Trickling content = new OddStreams.Trickling("more".getBytes(StandardCharsets.UTF_8));
        store().put(HERE, "a.txt", TEXT, content);
        assertFalse(content.isClosed(), "the stream was closed");
    }

    @Holds(Rule.FILES_THREADS)
    void eightThreadsStore() {
        Together.run(8, thread -> {
            try {
                for (int i = 0; i < 20; i++) {
                    byte[] content = (thread + "/" + i + " ").repeat(500).getBytes(StandardCharsets.UTF_8);
                    Attachment kept = put(HERE, "log.txt", content);
                    assertEquals(sha256(content), kept.sha256(), "digest");
                    assertArrayEquals(content, read(HERE, kept.reference()));
                    assertTrue(i % 2 == 0 || store().delete(HERE, kept.reference()), "deleted");
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
