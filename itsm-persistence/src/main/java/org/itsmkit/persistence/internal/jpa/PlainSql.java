package org.itsmkit.persistence.internal.jpa;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Says in SQL what this package says in JPQL, which differs only by its names, its long numbers and by how rows are deleted:
 * what JPQL calls {@code ItsmTicketField f} and {@code f.tenantId} are {@code itsm_ticket_field f} and {@code f.tenant_id}.
 * Values are never part of a statement, so none is taken for a name.
 */
final class PlainSql {

    private static final Pattern ENTITY = Pattern.compile("\\bItsm([A-Za-z]+)\\b");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b([a-z]\\.)([a-zA-Z]+)\\b");
    private static final Pattern LONG = Pattern.compile("\\b(\\d+)L\\b");
    private static final Pattern DELETE = Pattern.compile("^delete from (\\S+) (\\w)\\b");
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z])[A-Z]");

    private PlainSql() {}

    /** @param tables what the names of tables begin with */
    static String of(String jpql, String tables) {
        String named = ENTITY.matcher(jpql).replaceAll(entity -> tables + snake(entity.group(1)));
        String sql = ATTRIBUTE.matcher(named).replaceAll(path -> path.group(1) + snake(path.group(2)));
        return DELETE.matcher(LONG.matcher(sql).replaceAll("$1")).replaceFirst("delete $2 from $1 $2");
    }

    private static String snake(String camel) {
        return CAPITAL.matcher(camel)
                .replaceAll((MatchResult capital) -> '_' + capital.group())
                .toLowerCase(Locale.ROOT);
    }
}
