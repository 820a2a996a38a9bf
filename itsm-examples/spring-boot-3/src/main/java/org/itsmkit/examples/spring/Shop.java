package org.itsmkit.examples.spring;

import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.incident.NewIncident;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.service.ServiceDesk;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A product's own code: an order that cannot be shipped is marked, and an incident is reported, together or not at all. */
@Service
public class Shop {

    private final JdbcTemplate jdbc;
    private final ServiceDesk desk;

    Shop(JdbcTemplate jdbc, ServiceDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** @param failing whether the shop fails at the end, so that nothing of it may stay */
    @Transactional
    public Ticket complain(String order, boolean failing) {
        jdbc.update("insert into orders (id, state) values (?, 'stuck')", order);
        Ticket incident =
                desk.as(Actor.person("ann")).incidents().report(NewIncident.titled("Order " + order + " is stuck"));
        if (failing) {
            throw new IllegalStateException("the shop broke after the report");
        }
        return incident;
    }

    /** Reports in a transaction of its own, whatever becomes of the one around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Ticket complainAnyway(String order) {
        return complain(order, false);
    }

    @Transactional(readOnly = true)
    public long incidents() {
        return desk.as(Actor.person("kim")).tickets().count(ShopSearches.ALL);
    }

    public long orders() {
        Long count = jdbc.queryForObject("select count(*) from orders", Long.class);
        return count == null ? 0 : count;
    }
}
