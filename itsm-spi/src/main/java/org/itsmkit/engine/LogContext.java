package org.itsmkit.engine;

import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.slf4j.MDC;

/** Names the tenant and the ticket in whatever is logged while something is done. */
final class LogContext {

    private static final String TENANT = "tenant";
    private static final String TICKET = "ticket";

    private LogContext() {}

    static <T> T within(TenantId tenant, Object ticket, Supplier<T> work) {
        MDC.put(TENANT, tenant.value());
        MDC.put(TICKET, ticket.toString());
        try {
            return work.get();
        } finally {
            MDC.remove(TENANT);
            MDC.remove(TICKET);
        }
    }
}
