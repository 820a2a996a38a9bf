package org.itsmkit.examples.quickstart.company;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that a file tells of, and what it says of it.
 *
 * <pre>
 * kind key: title                  # at the margin
 *     name: value                  # indented; a name may come several times
 * </pre>
 *
 * What follows a {@code #} at the beginning of a line or behind a space is a remark.
 */
record Block(Place place, String kind, String key, String title, List<Property> properties) {

    /** One line of a block. */
    record Property(Place place, String name, String value) {

        /** The value as {@code reader} understands it; what it throws is told with the line. */
        <T> T read(Reader<T> reader) {
            try {
                return reader.read(value);
            } catch (RuntimeException e) {
                throw new CompanyFileError(place, name + ": " + e.getMessage());
            }
        }

        /** The parts of the value between commas. */
        List<String> list() {
            return List.of(value.split("\\s*,\\s*", -1));
        }
    }

    /** Makes something of a value, or throws saying what would have been right. */
    @FunctionalInterface
    interface Reader<T> {
        T read(String value);
    }

    /** All blocks of a file. A block of another kind, or one that is told twice, is an error. */
    static List<Block> read(String file, String text, Set<String> kinds) {
        List<Block> blocks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Place place = new Place(file, i + 1);
            String line = withoutRemark(lines.get(i)).stripTrailing();
            if (line.isEmpty()) {
                continue;
            }
            if (Character.isWhitespace(line.charAt(0))) {
                if (blocks.isEmpty()) {
                    throw new CompanyFileError(
                            place, "an indented line belongs to a block, and there is none before it");
                }
                blocks.get(blocks.size() - 1).properties.add(property(place, line.strip()));
            } else {
                Block block = heading(place, line, kinds);
                if (!seen.add(block.kind + " " + block.key)) {
                    throw new CompanyFileError(place, block.kind + " " + block.key + " is told twice");
                }
                blocks.add(block);
            }
        }
        return blocks;
    }

    /** The property of this name, which must be there, and once. */
    Property require(String name) {
        return find(name).orElseThrow(() -> new CompanyFileError(place, kind + " " + key + " lacks \"" + name + "\""));
    }

    Optional<Property> find(String name) {
        List<Property> found = all(name);
        if (found.size() > 1) {
            throw new CompanyFileError(found.get(1).place, "\"" + name + "\" is told twice");
        }
        return found.stream().findFirst();
    }

    List<Property> all(String name) {
        return properties.stream()
                .filter(property -> property.name.equals(name))
                .toList();
    }

    /** Refuses properties of any other name. */
    Block allowing(String... names) {
        for (Property property : properties) {
            if (!List.of(names).contains(property.name)) {
                throw new CompanyFileError(
                        property.place,
                        "a " + kind + " has no \"" + property.name + "\"; it has " + String.join(", ", names));
            }
        }
        return this;
    }

    private static Block heading(Place place, String line, Set<String> kinds) {
        String[] halves = line.split(":\\s+", 2);
        String[] words = halves[0].split("\\s+");
        if (words.length != 2 || !kinds.contains(words[0])) {
            throw new CompanyFileError(
                    place,
                    "expected " + String.join(" or ", kinds.stream().sorted().toList()) + " and a key, but found \""
                            + line + "\"");
        }
        return new Block(place, words[0], words[1], halves.length == 2 ? halves[1] : words[1], new ArrayList<>());
    }

    private static Property property(Place place, String line) {
        String[] halves = line.split(":\\s+", 2);
        if (halves.length != 2) {
            throw new CompanyFileError(place, "expected name: value, but found \"" + line + "\"");
        }
        return new Property(place, halves[0], halves[1]);
    }

    private static String withoutRemark(String line) {
        int behindSpace = line.indexOf(" #");
        return line.startsWith("#") ? "" : behindSpace < 0 ? line : line.substring(0, behindSpace);
    }
}
