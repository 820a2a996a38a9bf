package org.itsmkit.tck;

import java.io.IOException;
import java.io.InputStream;

/** Streams that do what streams may do, and files seldom do. */
final class OddStreams {

    private OddStreams() {}

    /** Hands over a few bytes at a time, and does not know how many are left: as a network does. */
    static final class Trickling extends InputStream {
        private final byte[] content;
        private int at;
        private boolean closed;

        Trickling(byte[] content) {
            this.content = content;
        }

        @Override
        public int read() {
            return at < content.length ? content[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] to, int from, int length) {
            if (length == 0 || at >= content.length) {
                return length == 0 ? 0 : -1;
            }
            int few = Math.min(Math.min(length, 1 + at % 1_021), content.length - at);
            System.arraycopy(content, at, to, from, few);
            at += few;
            return few;
        }

        @Override
        public void close() {
            closed = true;
        }

        boolean isClosed() {
            return closed;
        }
    }

    /** Breaks after so many bytes. */
    static final class Breaking extends InputStream {
        private final IOException how;
        private int left;

        Breaking(int left, IOException how) {
            this.left = left;
            this.how = how;
        }

        @Override
        public int read() throws IOException {
            if (left-- <= 0) {
                throw how;
            }
            return 'x';
        }

        /** As the class above does it, but an exception after the first byte is not swallowed. */
        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            to[from] = (byte) read();
            return 1;
        }
    }
}
