package org.itsmkit.persistence.internal.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.itsmkit.persistence.Schema.Script;
import org.itsmkit.persistence.StorageSettings;

/** The migration scripts in the jar, with the host's names in them. */
final class Scripts {

    /** Each stands under this name for every database. */
    private static final List<String> NAMES = List.of("V001__tickets", "V002__configuration");

    private static final Pattern TABLE = Pattern.compile("\\b(table|table if not exists|on|into|from) itsm_");
    private static final Pattern NAME = Pattern.compile("\\bitsm_");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*\\R");

    private Scripts() {}

    static List<Script> of(Product product, StorageSettings settings) {
        List<Script> scripts = new ArrayList<>();
        for (String name : NAMES) {
            int version = scripts.size() + 1;
            String text = named(read(product, name) + note(version), settings);
            scripts.add(new Script(version, name.substring(name.indexOf("__") + 2), text));
        }
        return scripts;
    }

    /** Where it is noted which scripts were applied. */
    static String versions(StorageSettings settings) {
        return named("create table if not exists itsm_schema_version (version integer not null primary key)", settings);
    }

    static String applied(StorageSettings settings) {
        return named("select version from itsm_schema_version", settings);
    }

    static List<String> statements(String script) {
        return Arrays.stream(COMMENT.matcher(script).replaceAll("").split(";\\s*(\\R|$)"))
                .filter(statement -> !statement.isBlank())
                .toList();
    }

    private static String note(int version) {
        return """

                create table if not exists itsm_schema_version (version integer not null primary key);
                insert into itsm_schema_version (version)
                select %1$d where not exists (select version from itsm_schema_version where version = %1$d);
                """.formatted(version);
    }

    private static String named(String text, StorageSettings settings) {
        String schema = settings.schema() == null ? "" : settings.schema() + '.';
        String tables = TABLE.matcher(text).replaceAll("$1 " + schema + settings.prefix());
        return NAME.matcher(tables).replaceAll(settings.prefix());
    }

    private static String read(Product product, String name) {
        String path = "/org/itsmkit/persistence/schema/" + product.scripts() + '/' + name + ".sql";
        try (InputStream in = Scripts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
