package org.itsmkit.engine;

import java.util.function.Supplier;
import org.itsmkit.domain.TenantId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Names the tenant and the ticket in whatever is logged while something is done; what stood there before comes back. */
final class LogContext {

    private static final String TENANT = "tenant";
    private static final String TICKET = "ticket";

    private LogContext() {}

    static <T> T within(TenantId tenant, Object ticket, Supplier<T> work) {
        String tenantBefore = MDC.get(TENANT);
        String ticketBefore = MDC.get(TICKET);
        MDC.put(TENANT, tenant.value());
        MDC.put(TICKET, ticket.toString());
        try {
            return work.get();
        } finally {
            restore(TENANT, tenantBefore);
            restore(TICKET, ticketBefore);
        }
    }

    private static void restore(String key, @Nullable String before) {
        if (before == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, before);
        }
    }
}
