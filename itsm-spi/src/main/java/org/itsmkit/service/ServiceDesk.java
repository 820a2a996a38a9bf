package org.itsmkit.service;

import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.actor.Actor;

/**
 * A service desk inside a product. Made once, shared by all threads, closed with the product.
 *
 * <pre>{@code
 * try (ServiceDesk desk = ServiceDesk.inMemory()) {
 *     Desk agent = desk.as(Actor.person("kim"));
 *     Ticket mail = agent.incidents().report(NewIncident.titled("Mail cannot be sent").requester("lee"));
 *     agent.incidents().resolve(mail.id(), Resolution.fixed("Restarted the relay"));
 * }
 * }</pre>
 */
public interface ServiceDesk extends AutoCloseable {

    /** A desk that keeps everything in memory and lets everyone do everything: for trying out, and for tests. */
    static ServiceDesk inMemory() {
        return builder().build();
    }

    /** Begins a desk. With nothing said it is {@link #inMemory()}. */
    static ServiceDeskBuilder builder() {
        return new ServiceDeskBuilder();
    }

    /** The desk of the only tenant, as this actor sees it. */
    default Desk as(Actor actor) {
        return tenant(TenantId.DEFAULT).as(actor);
    }

    /** One tenant's part of the desk. */
    TenantDesk tenant(TenantId tenant);

    /** One tenant's part of the desk. */
    default TenantDesk tenant(String tenant) {
        return tenant(TenantId.of(tenant));
    }

    /** What is due: timers, follow-ups and notifications, of all tenants. */
    DueWork dueWork();

    /** Ends a background runner if one was started, and closes what the desk itself opened. */
    @Override
    void close();

    /** One tenant's part of a desk. */
    @FunctionalInterface
    interface TenantDesk {

        /** It, as this actor sees it. The actor is who the host has found it to be; the library does not ask again. */
        Desk as(Actor actor);
    }
}
