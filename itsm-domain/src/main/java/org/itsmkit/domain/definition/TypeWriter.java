package org.itsmkit.domain.definition;

import java.util.List;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.json.JsonLayout;
import org.itsmkit.domain.json.JsonWriter;
import org.itsmkit.domain.priority.PriorityMatrix;
import org.itsmkit.domain.type.Confidentiality;
import org.itsmkit.domain.type.TicketType;

/** Writes a type; its workflow is written by {@link WorkflowWriter}. */
final class TypeWriter {

    private TypeWriter() {}

    static String write(TicketType type) {
        JsonWriter out = new JsonWriter(16_384).beginObject();
        out.member("format", TypeText.FORMAT).member("type", type.key());
        out.member("version", type.ref().version()).member("label", type.label());
        out.member("number-prefix", type.numberPrefix());
        if (type.confidentiality() != Confidentiality.NORMAL) {
            out.member("confidentiality", type.confidentiality().name());
        }
        roles(out, type.roles().stream().filter(TypeWriter::isOwn).toList());
        if (!type.ownFields().isEmpty()) {
            out.name("fields").beginList();
            type.ownFields().forEach(field -> field(out, field));
            out.end();
        }
        type.priorities().ifPresent(matrix -> priorities(out, matrix));
        if (!type.locks().isEmpty()) {
            texts(
                    out,
                    "locked",
                    type.locks().stream().map(Object::toString).sorted().toList());
        }
        if (!type.approvals().isEmpty()) {
            out.name("approvals").beginList();
            type.approvals().values().forEach(new PolicyWriter(out)::write);
            out.end();
        }
        out.name("workflow");
        new WorkflowWriter(out, type.workflow()).write();
        return JsonLayout.of(out.end().text());
    }

    private static boolean isOwn(Role role) {
        return TicketType.COMMON_ROLES.stream().noneMatch(role::saysTheSame);
    }

    private static void roles(JsonWriter out, List<Role> roles) {
        if (roles.isEmpty()) {
            return;
        }
        out.name("roles").beginList();
        for (Role role : roles) {
            out.beginObject().member("key", role.key());
            if (!role.label().equals(Role.of(role.key()).label())) {
                out.member("label", role.label());
            }
            flag(out, "denies-access", role.deniesAccess());
            out.end();
        }
        out.end();
    }

    private static void field(JsonWriter out, Field<?> field) {
        Field<?> usual = FieldReader.usual(field.name(), field.type(), field.isIndexed());
        out.beginObject()
                .member("name", field.name())
                .member("type", field.type().name());
        if (!field.label().equals(usual.label())) {
            out.member("label", field.label());
        }
        flag(out, "indexed", field.isIndexed());
        flag(out, "personal", field.isPersonal());
        texts(out, "choices", field.choices());
        texts(out, "withheld", field.withheld());
        if (field.maxLength() != usual.maxLength()) {
            out.member("max-length", field.maxLength());
        }
        out.end();
    }

    private static void priorities(JsonWriter out, PriorityMatrix matrix) {
        out.name("priorities")
                .beginObject()
                .member("scale", matrix.scale().name())
                .name("rows")
                .beginList();
        for (int impact = 1; impact <= matrix.impacts(); impact++) {
            out.beginList();
            for (int urgency = 1; urgency <= matrix.urgencies(); urgency++) {
                out.value(matrix.priority(impact, urgency));
            }
            out.end();
        }
        out.end().end();
    }

    static void flag(JsonWriter out, String name, boolean value) {
        if (value) {
            out.member(name, true);
        }
    }

    /** None are not written. */
    static void texts(JsonWriter out, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            out.name(name).beginList();
            texts.forEach(out::value);
            out.end();
        }
    }
}
