package org.itsmkit.examples.replay.log;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Rows on disk, all rows of a case in the same of several files, so that one file at a time fits into memory. */
final class Spill implements AutoCloseable {

    private static final int PARTS = 64;

    private @Nullable Path directory;
    private final @Nullable DataOutputStream[] parts = new DataOutputStream[PARTS];

    void add(LogRow row) throws IOException {
        int part = Math.floorMod(row.raw(Column.NUMBER).hashCode(), PARTS);
        DataOutputStream out = parts[part];
        if (out == null) {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file(part))));
            parts[part] = out;
        }
        out.writeLong(row.line());
        for (String value : row.values()) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** Hands on every case with its rows, in the order in which they came. */
    void forEach(BiConsumer<String, List<LogRow>> cases) throws IOException {
        for (int part = 0; part < PARTS; part++) {
            DataOutputStream out = parts[part];
            if (out != null) {
                out.close();
                read(file(part)).forEach(cases);
            }
        }
    }

    private static Map<String, List<LogRow>> read(Path file) throws IOException {
        Map<String, List<LogRow>> cases = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (in.available() > 0) {
                long line = in.readLong();
                String[] values = new String[Column.ALL.length];
                for (int i = 0; i < values.length; i++) {
                    values[i] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                }
                LogRow row = new LogRow(line, values);
                cases.computeIfAbsent(row.raw(Column.NUMBER), number -> new ArrayList<>())
                        .add(row);
            }
        }
        return cases;
    }

    private Path file(int part) throws IOException {
        Path known = directory;
        if (known == null) {
            known = Files.createTempDirectory("replay");
            directory = known;
        }
        return known.resolve("part-" + part);
    }

    @Override
    public void close() throws IOException {
        Path known = directory;
        if (known == null) {
            return;
        }
        for (int part = 0; part < PARTS; part++) {
            DataOutputStream out = parts[part];
            if (out != null) {
                out.close();
                Files.deleteIfExists(known.resolve("part-" + part));
            }
        }
        Files.delete(known);
    }
}
