package org.itsmkit.examples.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.condition.Condition;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.service.ServiceDesk;
import org.itsmkit.service.TicketSearch;

/** A product's own code: an order that cannot be shipped is marked, and an incident is reported, together or not at all. */
@ApplicationScoped
@Transactional
public class Shop {

    private static final TicketSearch ALL =
            TicketSearch.where(Condition.where(TicketFields.TITLE).isSet());

    @Inject
    EntityManager orders;

    @Inject
    ServiceDesk desk;

    /** @param failing whether the shop fails at the end, so that nothing of it may stay */
    public Ticket complain(String order, boolean failing) {
        orders.persist(new Order(order, "stuck"));
        Ticket incident =
                desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Order " + order + " is stuck"));
        if (failing) {
            throw new IllegalStateException("the shop broke after the report");
        }
        return incident;
    }

    /** Reports in a transaction of its own, whatever becomes of the one around it. */
    @Transactional(TxType.REQUIRES_NEW)
    public Ticket complainAnyway(String order) {
        return complain(order, false);
    }

    /** Without a transaction of its own: it only reads. */
    @Transactional(TxType.SUPPORTS)
    public long incidents() {
        return desk.as(Actor.person("kim")).tickets().count(ALL);
    }

    public long orders() {
        return orders.createQuery("select count(o) from ShopOrder o", Long.class)
                .getSingleResult();
    }
}
