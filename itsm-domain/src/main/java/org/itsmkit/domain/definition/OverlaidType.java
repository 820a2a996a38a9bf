package org.itsmkit.domain.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.ticket.TypeRef;
import org.itsmkit.domain.type.TicketType;
import org.itsmkit.sla.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A type as overlays made it, and from what.
 *
 * @param type verified like every type
 * @param base the version that was changed
 * @param overlays what changed it, in the order in which they did
 */
public record OverlaidType(TicketType type, TypeRef base, List<TypeOverlay.Ref> overlays) {

    public OverlaidType {
        overlays = List.copyOf(overlays);
    }

    /**
     * The type for a tenant and a service. Of the overlays that concern them, those for all come first, then those for the
     * tenant, for the service, and for the service of the tenant; within these by key. The same for the same arguments, in
     * whatever order the overlays are given.
     *
     * @param overlays one version of each
     * @param service null for work about no service
     * @param version of the type that is made; 1 or more
     * @throws DefinitionRefused with every change that cannot be made, at {@code /overlay/changes/index}, with the lock of
     *     the base that it meets; or, when all can be made, with what the verifier finds, at its place in the type's text
     * @throws InvalidInput when two overlays have one key
     */
    public static OverlaidType of(
            TicketType base, Collection<TypeOverlay> overlays, TenantId tenant, @Nullable String service, int version) {
        Set<String> keys = new HashSet<>();
        overlays.forEach(overlay -> {
            if (!keys.add(overlay.key())) {
                throw new InvalidInput("overlays", "each key once", overlay.key());
            }
        });
        List<TypeOverlay> concerned = overlays.stream()
                .filter(overlay -> overlay.concerns(base.key(), tenant, service))
                .sorted(Comparator.comparingInt(TypeOverlay::specificity).thenComparing(TypeOverlay::key))
                .toList();
        OverlayDraft draft = new OverlayDraft(base);
        concerned.forEach(draft::apply);
        return new OverlaidType(
                draft.finish(version),
                base.ref(),
                concerned.stream().map(TypeOverlay::ref).toList());
    }
}
