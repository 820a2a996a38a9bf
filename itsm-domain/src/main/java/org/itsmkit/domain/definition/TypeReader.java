package org.itsmkit.domain.definition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.approval.ApprovalPolicy;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldSchema;
import org.itsmkit.domain.internal.Part;
import org.itsmkit.domain.json.JsonObject;
import org.itsmkit.domain.json.JsonReader;
import org.itsmkit.domain.priority.PriorityMatrix;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.Lock;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.domain.workflow.WorkflowContent;
import org.itsmkit.domain.workflow.WorkflowUnsound;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/** Reads a type: its shape, names and values first, then, when they are right, as a whole. */
final class TypeReader {

    private static final int LABEL = 200;

    private final Problems problems = new Problems();

    private TypeReader() {}

    static TicketType read(String text) {
        TypeReader reader = new TypeReader();
        Part root = reader.root(text);
        return reader.type(root);
    }

    private Part root(String text) {
        try {
            JsonObject json = JsonReader.object(InvalidInput.present("text", text), TypeText.MAX_LENGTH);
            return new Part(json, "", problems);
        } catch (InvalidInput e) {
            problems.add("", String.valueOf(e.getMessage()));
            throw problems.refusal();
        }
    }

    private TicketType type(Part root) {
        root.read("format", text -> Part.oneOf(text, Set.of(TypeText.FORMAT)));
        String key = root.read("type", text -> Keys.check("type", text));
        int version = root.number("version", 1);
        if (version < 1) {
            root.problem("version", "expected 1 or more, but found " + version);
        }
        String label = root.readIfAny("label", text -> InvalidInput.text("label", text, LABEL));
        String prefix = root.readIfAny(
                "number-prefix", text -> InvalidInput.text("number prefix", Keys.check("number prefix", text), 16));
        Confidentiality confidentiality =
                root.read("confidentiality", text -> constant(Confidentiality.class, text), Confidentiality.NORMAL);
        Map<String, Role> own = roles(root);
        Map<String, Role> roles = new LinkedHashMap<>();
        TicketType.COMMON_ROLES.forEach(role -> roles.put(role.key(), role));
        roles.putAll(own);
        List<Field<?>> fields = fields(root);
        PriorityMatrix matrix = priorities(root.partIfAny("priorities"));
        List<Lock> locks = root.list("locked", Lock::parse);
        FieldSchema held = FieldSchema.of(TicketFields.HELD).and(fields);
        Vocabulary words = new Vocabulary(held, held.and(TicketFields.DERIVED), roles);
        new PolicyReader(words).read(root);
        Part workflow = root.part("workflow");
        WorkflowContent content = workflow == null ? null : new WorkflowReader(words).read(workflow);
        root.end();
        problems.throwIfAny();
        if (key == null || content == null) {
            throw new IllegalStateException("a definition without problems lacks its key or its workflow");
        }
        TicketType.Builder builder = TicketType.named(key)
                .version(version)
                .confidentiality(confidentiality)
                .roles(own.values().toArray(Role[]::new))
                .fields(fields.toArray(Field<?>[]::new))
                .approvals(words.policies().values().toArray(ApprovalPolicy[]::new))
                .locks(locks);
        return whole(builder, label, prefix, matrix, content, held);
    }

    private TicketType whole(
            TicketType.Builder builder,
            @Nullable String label,
            @Nullable String prefix,
            @Nullable PriorityMatrix matrix,
            WorkflowContent content,
            FieldSchema fields) {
        try {
            if (label != null) {
                builder.labelled(label);
            }
            if (prefix != null) {
                builder.numbered(prefix);
            }
            return (matrix == null ? builder.withoutPriorities() : builder.priorities(matrix))
                    .workflow(content.build(fields))
                    .build();
        } catch (WorkflowUnsound e) {
            problems.unsound(e, content, fields);
        } catch (InvalidInput e) {
            problems.add("", String.valueOf(e.getMessage()));
        }
        throw problems.refusal();
    }

    private static Map<String, Role> roles(Part root) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Part part : root.parts("roles", TypeText.MOST_PARTS)) {
            Role usual = part.read("key", Role::of);
            String label = part.readIfAny("label", text -> InvalidInput.text("label", text, LABEL));
            boolean denies = part.flag("denies-access");
            part.end();
            if (usual != null
                    && roles.putIfAbsent(
                                    usual.key(), new Role(usual.key(), label == null ? usual.label() : label, denies))
                            != null) {
                part.problem("key", "expected each key once, but found another \"" + usual + '"');
            }
        }
        return roles;
    }

    private static List<Field<?>> fields(Part root) {
        Set<String> taken = TicketFields.HELD.stream().map(Field::name).collect(Collectors.toSet());
        TicketFields.DERIVED.forEach(field -> taken.add(field.name()));
        List<Field<?>> fields = new ArrayList<>();
        for (Part part : root.parts("fields", TypeText.MOST_PARTS)) {
            Field<?> field = FieldReader.read(part);
            if (field != null && taken.add(field.name())) {
                fields.add(field);
            } else if (field != null) {
                part.problem(
                        "name",
                        "expected a name that neither every ticket's nor another of these fields has, but found \""
                                + field + '"');
            }
        }
        return fields;
    }

    private static @Nullable PriorityMatrix priorities(@Nullable Part part) {
        if (part == null) {
            return null;
        }
        PriorityMatrix.Scale scale = part.read("scale", text -> constant(PriorityMatrix.Scale.class, text));
        List<int[]> rows = part.rows("rows");
        part.end();
        return scale == null ? null : part.make(() -> PriorityMatrix.of(scale, rows.toArray(int[][]::new)));
    }

    /** The constant of this name, with near names when there is none. */
    static <E extends Enum<E>> E constant(Class<E> type, String name) {
        Set<String> names =
                EnumSet.allOf(type).stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
        return Enum.valueOf(type, Part.oneOf(name, names));
    }
}
