package org.itsmkit.examples.replay.log;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** A log on disk, plain or compressed by gzip, which its first bytes tell. */
public final class LogFile {

    private static final int BUFFER = 65_536;

    private final Path path;

    public LogFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The size on disk. */
    public long size() throws IOException {
        return Files.size(path);
    }

    /**
     * Begins to read rows.
     *
     * @param problems hears of what cannot be read
     * @param digest is fed every byte of the text, unpacked
     * @param progress hears how many bytes of the file were read, now and then
     * @throws NotALog when there is no header that names the columns without which nothing can be told
     * @throws IOException when the file cannot be opened
     */
    public RowReader open(Problems problems, MessageDigest digest, LongConsumer progress) throws IOException {
        InputStream bytes = new Counted(Files.newInputStream(path), progress);
        try {
            BufferedInputStream packed = new BufferedInputStream(bytes, BUFFER);
            InputStream text = isGzip(packed) ? new GZIPInputStream(packed, BUFFER) : packed;
            DigestInputStream digested = new DigestInputStream(text, digest);
            var decoder = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
            return new RowReader(new InputStreamReader(digested, decoder), problems);
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    /** Tells how far it has been read. */
    private static final class Counted extends FilterInputStream {
        private final LongConsumer progress;
        private long count;

        Counted(InputStream in, LongConsumer progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count += Math.max(read, 0);
            progress.accept(count);
            return read;
        }
    }

    /** The input has no header that can be read as that of a log. */
    public static final class NotALog extends IOException {
        private static final long serialVersionUID = 1L;

        NotALog(String message) {
            super(message);
        }
    }
}
