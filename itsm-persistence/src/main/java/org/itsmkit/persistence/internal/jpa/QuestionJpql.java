package org.itsmkit.persistence.internal.jpa;

import static org.itsmkit.persistence.internal.jpa.TestJpql.place;

import org.itsmkit.persistence.internal.search.Heads;
import org.itsmkit.persistence.internal.search.Order;
import org.itsmkit.persistence.internal.search.Question;
import org.itsmkit.persistence.internal.search.Question.LinkBehind;
import org.itsmkit.persistence.internal.search.Test;

/** A question in JPQL. How many rows are read at most is no part of the text. */
final class QuestionJpql implements Question.Fold<String> {

    /**
     * In SQL: JPQL cannot count in the same statement without counting anew for each row. This much of the standard every
     * database has.
     */
    private static final String LINKED = """
            with linked as (
              select t.id, t.ticket_number, t.title, t.state, t.category, t.version, t.type_key,
                count(*) over (partition by t.type_key, t.category) as in_group,
                row_number() over (partition by t.type_key, t.category order by t.id) as place_in_group,
                row_number() over (order by case when t.is_open then 0 else 1 end, t.id) as place
              from %1$slink k join %1$sticket t on t.tenant_id = k.tenant_id and t.id = k.other_id
              where k.tenant_id = %2$s and k.ticket_id = %3$s and k.type_key = %4$s)
            select id, ticket_number, title, state, category, version, type_key, in_group, place_in_group, place
            from linked where place <= %5$s or place_in_group = 1 order by place""";

    private final Dialect dialect;
    private final String tables;

    /** @param tables what the names of tables begin with */
    QuestionJpql(Dialect dialect, String tables) {
        this.dialect = dialect;
        this.tables = tables;
    }

    private String passes(Test test, String ticket) {
        return passes(test, Heads.TICKET, ticket);
    }

    private String passes(Test test, Heads heads, String head) {
        return test.fold(new TestJpql(heads, head, dialect));
    }

    @Override
    public String page(Question.PageOf page) {
        Heads heads = page.heads();
        Order order = page.order();
        OrderJpql sorted = new OrderJpql(order, dialect);
        return select(heads, ", " + sorted.shown()) + (order.column() == null ? joined(heads, order) : "")
                + where(heads, page.tenant(), page.where())
                + (page.behind() == null ? "" : " and " + sorted.behind(page.behind())) + " order by " + sorted.order();
    }

    private static String select(Heads heads, String more) {
        return "select " + Attributes.paths("t", heads.shown()) + more + " from " + Attributes.entity(heads) + " t";
    }

    private String where(Heads heads, int tenant, Test where) {
        return " where t.tenantId = " + place(tenant) + " and " + passes(where, heads, "t");
    }

    /** The row of the indexed field that is sorted by, if there is one. */
    private static String joined(Heads heads, Order order) {
        return " left join " + Attributes.entity(heads) + "Field s on " + Attributes.owns(heads, "t", "s")
                + " and s.field = " + place(order.field());
    }

    @Override
    public String rows(Question.RowsOf rows) {
        return select(rows.heads(), "") + where(rows.heads(), rows.tenant(), rows.where()) + " order by t.id";
    }

    @Override
    public String count(Question.CountOf count) {
        return "select count(t.id) from " + Attributes.entity(count.heads()) + " t"
                + where(count.heads(), count.tenant(), count.where());
    }

    @Override
    public String number(Question.NumberOf number) {
        return "select t.id from ItsmTicket t where t.tenantId = " + place(number.tenant()) + " and t.ticketNumber = "
                + place(number.number()) + " and " + passes(number.visible(), "t");
    }

    @Override
    public String journal(Question.JournalOf journal) {
        return "select j.sequenceNumber, j.entry, j.disclosures, j.hash from ItsmJournal j, ItsmTicket t"
                + " where t.tenantId = j.tenantId and t.id = j.ticketId and j.tenantId = " + place(journal.tenant())
                + " and j.ticketId = " + place(journal.ticket()) + " and j.sequenceNumber > " + place(journal.after())
                + " and " + passes(journal.visible(), "t") + " order by j.sequenceNumber";
    }

    @Override
    public String links(Question.LinksOf links) {
        LinkBehind behind = links.behind();
        return "select k.typeKey, k.inverseKey, k.otherId from ItsmLink k, ItsmTicket t, ItsmTicket u"
                + " where t.tenantId = k.tenantId and t.id = k.otherId and u.tenantId = k.tenantId and u.id = k.ticketId"
                + " and k.tenantId = " + place(links.tenant()) + " and k.ticketId = " + place(links.ticket())
                + (links.type() == null ? "" : " and k.typeKey = " + place(links.type()))
                + (behind == null ? "" : " and " + behind(behind)) + " and " + passes(links.visible(), "t") + " and "
                + passes(links.visible(), "u") + " order by k.typeKey, k.otherId";
    }

    private static String behind(LinkBehind behind) {
        String type = place(behind.type());
        return "k.typeKey >= " + type + " and (k.typeKey > " + type + " or k.otherId > " + place(behind.other()) + ')';
    }

    @Override
    public String linked(Question.LinkedOf linked) {
        return LINKED.formatted(
                tables, place(linked.tenant()), place(linked.ticket()), place(linked.type()), place(linked.most()));
    }
}
