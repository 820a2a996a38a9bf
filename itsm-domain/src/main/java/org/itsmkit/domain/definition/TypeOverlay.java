package org.itsmkit.domain.definition;

import java.util.List;
import org.itsmkit.domain.Keys;
import org.itsmkit.domain.TenantId;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Changes that a house, one of its tenants or a service makes to a type.
 *
 * @param key the overlay's name
 * @param version 1 or more
 * @param type the key of the type it changes
 * @param tenant for whom; null for every tenant
 * @param service for tickets about which service; null for every one
 * @param changes made in this order
 */
public record TypeOverlay(
        String key,
        int version,
        String type,
        @Nullable TenantId tenant,
        @Nullable String service,
        List<OverlayChange> changes) {

    /**
     * A version of an overlay.
     *
     * @param key the overlay's name
     * @param version 1 or more
     */
    public record Ref(String key, int version) {
        @Override
        public String toString() {
            return key + " v" + version;
        }
    }

    public TypeOverlay {
        Keys.check("overlay", key);
        Keys.check("type of overlay " + key, type);
        if (version < 1) {
            throw new InvalidInput("version of overlay " + key, "1 or more", version);
        }
        changes = List.copyOf(changes);
    }

    public Ref ref() {
        return new Ref(key, version);
    }

    /** Whether it changes this type for this tenant and service; {@code null} is work about no service. */
    public boolean concerns(String typeKey, TenantId forTenant, @Nullable String forService) {
        return type.equals(typeKey)
                && (tenant == null || tenant.equals(forTenant))
                && (service == null || service.equals(forService));
    }

    /** What is for all comes first, then what is for a tenant, for a service, and for a service of a tenant. */
    int specificity() {
        return (tenant == null ? 0 : 1) + (service == null ? 0 : 2);
    }
}
