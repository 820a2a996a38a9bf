package org.itsmkit.persistence.internal.jpa;

import static org.itsmkit.persistence.internal.jpa.TestJpql.place;

import org.itsmkit.persistence.internal.search.Order;
import org.itsmkit.persistence.internal.search.Question;
import org.itsmkit.persistence.internal.search.Question.LinkBehind;
import org.itsmkit.persistence.internal.search.Test;

/** A question in JPQL. How many rows are read at most is no part of the text. */
final class QuestionJpql implements Question.Fold<String> {

    /** Tied to the row it stands in, though it is the same in each: H2 would repeat what it once counted otherwise. */
    private static final String COUNTED =
            "(select count(o.id) from ItsmLink l, ItsmTicket o where o.tenantId = l.tenantId and o.id = l.otherId"
                    + " and l.tenantId = k.tenantId and l.ticketId = k.ticketId and l.typeKey = k.typeKey";

    private final Dialect dialect;

    QuestionJpql(Dialect dialect) {
        this.dialect = dialect;
    }

    private String passes(Test test, String ticket) {
        return test.fold(new TestJpql(ticket, dialect));
    }

    @Override
    public String page(Question.PageOf page) {
        Order order = page.order();
        OrderJpql sorted = new OrderJpql(order, dialect);
        return "select " + Attributes.paths("t", Question.PAGE_COLUMNS) + ", " + sorted.shown() + " from ItsmTicket t"
                + (order.column() == null ? joined(order) : "") + " where t.tenantId = " + place(page.tenant())
                + " and "
                + passes(page.where(), "t") + (page.behind() == null ? "" : " and " + sorted.behind(page.behind()))
                + " order by " + sorted.order();
    }

    /** The row of the indexed field that is sorted by, if there is one. */
    private static String joined(Order order) {
        return " left join ItsmTicketField s on s.tenantId = t.tenantId and s.ticketId = t.id and s.field = "
                + place(order.field());
    }

    @Override
    public String count(Question.CountOf count) {
        return "select count(t.id) from ItsmTicket t where t.tenantId = " + place(count.tenant()) + " and "
                + passes(count.where(), "t");
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
        return "select t.id, t.ticketNumber, t.title, t.state, t.category, t.version, " + COUNTED
                + " and o.isOpen = true), " + COUNTED + ")"
                + " from ItsmLink k, ItsmTicket t where t.tenantId = k.tenantId and t.id = k.otherId and k.tenantId = "
                + place(linked.tenant()) + " and k.ticketId = " + place(linked.ticket()) + " and k.typeKey = "
                + place(linked.type()) + " order by case when t.isOpen = true then 0 else 1 end, t.id";
    }
}
