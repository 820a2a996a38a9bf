package org.itsmkit.domain.cmdb.importer;

import java.io.Reader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.itsmkit.domain.cmdb.intake.IntakeModel;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonPointer;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.sla.InvalidInput;

/**
 * Reads items out of files, record by record: however long the file is, one record is held at a time. Immutable; one import can read
 * many files.
 *
 * <p>A record in which something is wrong is told of with everything that is wrong in it, and reading goes on behind it. Where the
 * text itself cannot be read further, such as after a quote that is not closed, the last record says so.
 */
public final class ItemImport {

    private final ImportMapping mapping;
    private final RecordMapper mapper;

    /**
     * @param mapping what the parts of records mean
     * @param model which classes and attributes there are
     * @param seenAt when the source saw all of it
     */
    public ItemImport(ImportMapping mapping, IntakeModel model, Instant seenAt) {
        this.mapping = InvalidInput.present("mapping", mapping);
        this.mapper = new RecordMapper(
                mapping, InvalidInput.present("model", model), InvalidInput.present("seen at", seenAt));
    }

    /**
     * The records of a CSV file whose first row names its columns.
     *
     * @param reader what to read; it is not closed
     * @throws InvalidInput when there is no first row, a column is there twice, or one that the mapping asks for is not there
     * @throws java.io.UncheckedIOException when reading fails, also later
     */
    public Iterator<ImportedRecord> csv(Reader reader, CsvFormat format) {
        CsvReader rows = new CsvReader(reader, format);
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = rows.next()
                .orElseThrow(() -> new InvalidInput("CSV", "a first row with the names of columns", "nothing"))
                .fields();
        for (String name : header) {
            if (columns.put(name, columns.size()) != null) {
                throw new InvalidInput("columns", "each name once", name);
            }
        }
        for (String part : mapping.parts()) {
            if (!columns.containsKey(part)) {
                throw new InvalidInput("columns", "a column named " + part, shortened(header));
            }
        }
        return new Records(() -> rows.next().map(row -> record(row, columns)), rows::line);
    }

    /**
     * The records of a JSON file: a list of objects, or objects one after another as in JSON Lines. Parts are named by pointers.
     *
     * @param reader what to read; it is not closed
     * @param mostCharacters how many characters one object may have, 1 to {@link JsonReader#MAX_LENGTH}
     * @throws InvalidInput when a part of the mapping is not a pointer
     * @throws java.io.UncheckedIOException when reading fails, also later
     */
    public Iterator<ImportedRecord> json(Reader reader, int mostCharacters) {
        if (mostCharacters < 1 || mostCharacters > JsonReader.MAX_LENGTH) {
            throw new InvalidInput("most characters", "1 to " + JsonReader.MAX_LENGTH, mostCharacters);
        }
        Map<String, JsonPointer> pointers =
                mapping.parts().stream().collect(Collectors.toMap(part -> part, JsonPointer::of));
        JsonRecords records = new JsonRecords(reader, mostCharacters);
        return new Records(() -> records.next().map(cut -> record(cut, pointers, mostCharacters)), records::line);
    }

    private ImportedRecord record(CsvRow row, Map<String, Integer> columns) {
        if (row.fields().size() != columns.size()) {
            String expected = columns.size() + " fields";
            return ImportedRecord.bad(
                    row.line(),
                    List.of(new ImportProblem(
                            row.line(), "row", expected, row.fields().size() + " fields")));
        }
        return mapper.map(row.line(), part -> {
            Integer column = columns.get(part);
            return column == null ? null : row.fields().get(column);
        });
    }

    private ImportedRecord record(JsonRecords.Cut cut, Map<String, JsonPointer> pointers, int most) {
        if (cut.isTooLong()) {
            return ImportedRecord.bad(
                    cut.line(),
                    List.of(new ImportProblem(cut.line(), "object", "at most " + most + " characters", "more")));
        }
        JsonObject object;
        try {
            object = JsonReader.foreign(cut.text(), most);
        } catch (InvalidInput refused) {
            return ImportedRecord.bad(cut.line(), List.of(ImportProblem.of(cut.line(), refused)));
        }
        return mapper.map(cut.line(), part -> {
            JsonPointer pointer = pointers.get(part);
            return pointer == null ? null : pointer.read(object);
        });
    }

    private static String shortened(List<String> header) {
        return header.stream().limit(20).collect(Collectors.joining(", "));
    }

    /** Records until there is none, or until the text cannot be read further. */
    private static final class Records implements Iterator<ImportedRecord> {
        private final Supplier<Optional<ImportedRecord>> source;
        private Optional<ImportedRecord> next = Optional.empty();
        private final LongSupplier line;
        private boolean isEnded;

        Records(Supplier<Optional<ImportedRecord>> source, LongSupplier line) {
            this.source = source;
            this.line = line;
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && !isEnded) {
                try {
                    next = source.get();
                    isEnded = next.isEmpty();
                } catch (InvalidInput refused) {
                    long at = line.getAsLong();
                    next = Optional.of(ImportedRecord.bad(at, List.of(ImportProblem.of(at, refused))));
                    isEnded = true;
                }
            }
            return next.isPresent();
        }

        @Override
        public ImportedRecord next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ImportedRecord record = next.orElseThrow();
            next = Optional.empty();
            return record;
        }
    }
}
