package org.itsmkit.domain.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.itsmkit.domain.field.NearNames;
import org.itsmkit.domain.json.JsonList;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * One object of a definition while it is read. Whatever is wrong is noted with its place, and reading goes on: what could
 * not be read is null or left out. {@link #end} notes the members that nobody asked for. Used by one thread.
 */
public final class Part {

    /** How many items a list may have unless told otherwise. */
    private static final int MOST = 500;

    /** Where what is wrong is noted. */
    public interface Notes {

        void add(String place, String message);

        /** The place says which value it was, so of the text only what was expected and found is told. */
        default void add(String place, InvalidInput wrong) {
            String text = String.valueOf(wrong.getMessage());
            String field = wrong.field() + ": ";
            add(place, text.startsWith(field) ? text.substring(field.length()) : text);
        }
    }

    private final JsonObject json;
    private final String place;
    private final Notes problems;
    private final Set<String> known = new LinkedHashSet<>();

    public Part(JsonObject json, String place, Notes problems) {
        this.json = json;
        this.place = place;
        this.problems = problems;
    }

    public String place() {
        return place;
    }

    public String place(String name) {
        return place + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public void problem(String name, String message) {
        problems.add(place(name), message);
    }

    /** The member that must be there, as {@code reader} reads its text. */
    public <T> @Nullable T read(String name, Function<String, T> reader) {
        if (!has(name)) {
            problems.add(place, "expected a member \"" + name + "\", but there is none");
            return null;
        }
        return at(place(name), () -> reader.apply(json.text(name)));
    }

    /** The same for one that may be left out. */
    public <T> @Nullable T readIfAny(String name, Function<String, T> reader) {
        return has(name) ? at(place(name), () -> reader.apply(json.text(name))) : null;
    }

    /** The same, with what it means to leave it out. */
    public <T> T read(String name, Function<String, T> reader, T otherwise) {
        T value = readIfAny(name, reader);
        return value == null ? otherwise : value;
    }

    public boolean flag(String name) {
        Boolean value = has(name) ? at(place(name), () -> json.flag(name)) : null;
        return value != null && value;
    }

    public int number(String name, int otherwise) {
        Integer value = has(name) ? at(place(name), () -> whole(json.number(name))) : null;
        return value == null ? otherwise : value;
    }

    /** A member that is a list of texts, each as {@code reader} reads it, and each once; none when it is left out. */
    public <T> List<T> list(String name, Function<String, T> reader) {
        List<T> read = new ArrayList<>();
        Set<T> seen = new LinkedHashSet<>();
        each(name, MOST, (list, i) -> reader.apply(list.text(i)), (item, where) -> {
            if (seen.add(item)) {
                read.add(item);
            } else {
                problems.add(where, "expected each once, but found another \"" + item + '"');
            }
        });
        return read;
    }

    /** A member that is a list of at most so many objects; none when it is left out. */
    public List<Part> parts(String name, int most) {
        List<Part> parts = new ArrayList<>();
        each(name, most, JsonList::object, (object, where) -> parts.add(new Part(object, where, problems)));
        return parts;
    }

    /** A member that is a list of lists of whole numbers; none when it is left out. */
    public List<int[]> rows(String name) {
        List<int[]> rows = new ArrayList<>();
        each(
                name,
                MOST,
                (list, i) ->
                        list.list(i).numbers().stream().mapToInt(Part::whole).toArray(),
                (row, where) -> rows.add(row));
        return rows;
    }

    /** A member that is an object; null when it is left out or is none. */
    @Nullable
    public Part partIfAny(String name) {
        JsonObject object = has(name) ? at(place(name), () -> json.object(name)) : null;
        return object == null ? null : new Part(object, place(name), problems);
    }

    /** A member that must be an object. */
    @Nullable
    public Part part(String name) {
        if (!has(name)) {
            problems.add(place, "expected a member \"" + name + "\", but there is none");
        }
        return partIfAny(name);
    }

    /** All its members, which must be texts, in their order. */
    public <T> Map<String, T> members(Function<String, T> reader) {
        Map<String, T> read = new LinkedHashMap<>();
        for (String name : json.names()) {
            T value = readIfAny(name, reader);
            if (value != null) {
                read.put(name, value);
            }
        }
        return read;
    }

    /** What it is by its member "kind": one of these readers makes it. */
    public <T> @Nullable T byKind(Map<String, Function<Part, @Nullable T>> kinds) {
        String kind = read("kind", name -> oneOf(name, kinds.keySet()));
        if (kind == null) {
            return null;
        }
        Function<Part, @Nullable T> reader = kinds.get(kind);
        T made = reader == null ? null : at(place, () -> reader.apply(this));
        end();
        return made;
    }

    /** What {@code maker} makes; null, and noted here, when it refuses. */
    public <T> @Nullable T make(Supplier<@Nullable T> maker) {
        return at(place, maker);
    }

    /** Notes what is wrong with a member's name, if it is. */
    public void check(String name, Runnable check) {
        at(place(name), () -> {
            check.run();
            return true;
        });
    }

    /** Notes the members that are not known. */
    public void end() {
        for (String name : json.names()) {
            if (!known.contains(name)) {
                problem(name, "expected no such member" + NearNames.hint(name, known));
            }
        }
    }

    public static String oneOf(String name, Set<String> names) {
        if (!names.contains(name)) {
            throw new InvalidInput("name", "a known name" + NearNames.hint(name, names), name);
        }
        return name;
    }

    private boolean has(String name) {
        known.add(name);
        return json.has(name);
    }

    private interface Reader<T> {
        T read(JsonList list, int index);
    }

    private interface Taker<T> {
        void take(T item, String where);
    }

    private <T> void each(String name, int most, Reader<T> reader, Taker<T> taker) {
        JsonList list = has(name) ? at(place(name), () -> json.list(name)) : null;
        if (list != null && list.size() > most) {
            problem(name, "expected at most " + most + ", but found " + list.size());
            return;
        }
        for (int i = 0; list != null && i < list.size(); i++) {
            int index = i;
            String where = place(name) + "/" + i;
            T item = at(where, () -> reader.read(list, index));
            if (item != null) {
                taker.take(item, where);
            }
        }
    }

    private <T> @Nullable T at(String where, Supplier<@Nullable T> reader) {
        try {
            return reader.get();
        } catch (InvalidInput e) {
            problems.add(where, e);
            return null;
        }
    }

    private static int whole(long value) {
        if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
            throw new InvalidInput("number", "a whole number of 32 bits", value);
        }
        return (int) value;
    }
}
