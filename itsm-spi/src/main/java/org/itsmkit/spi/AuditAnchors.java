package org.itsmkit.spi;

import java.util.Iterator;
import java.util.Optional;
import org.itsmkit.domain.TenantId;
import org.itsmkit.domain.journal.Anchor;
import org.itsmkit.domain.journal.AnchorLeaf;

/**
 * Keeps anchors where whoever can write to the desk's database cannot: what was anchored can no longer be changed without
 * a trace.
 *
 * <p>An implementation MUST keep a published anchor and its leaves unchanged for ever, MUST NOT show one that was not
 * published, MUST keep tenants apart, MUST be safe for use by several threads and nodes, and SHOULD be out of reach of the
 * database's administrators. Its rules are numbered in the published contract test
 * {@code org.itsmkit.tck.AuditAnchorsContract}.
 */
public interface AuditAnchors {

    /** Begins an anchor of the tenant. Nothing is seen of it until it is published. */
    Export begin(TenantId tenant, String period);

    /** The anchor of the tenant that was published last, whatever its period is called; empty when there is none. */
    Optional<Anchor> latest(TenantId tenant);

    /** The anchor of this period; empty when there is none. */
    Optional<Anchor> find(TenantId tenant, String period);

    /**
     * The leaves that were exported with it, in the order of ticket ids, from the first each time.
     *
     * @throws RuntimeException when this anchor is not kept here
     */
    Iterator<AnchorLeaf> leaves(Anchor anchor);

    /** An anchor while it is exported, by one thread. Closed without being published, it leaves nothing behind. */
    interface Export extends AutoCloseable {

        /** The next leaf, in the order of ticket ids. */
        void leaf(AnchorLeaf leaf);

        /**
         * Keeps the anchor over all leaves that were handed over, as the newest.
         *
         * @throws RuntimeException when the period was published already, when the anchor does not {@link Anchor#follows
         *     follow} the newest, as when another node was faster, or when it is of another tenant or period than was begun:
         *     nothing is kept of it then
         */
        void publish(Anchor anchor);

        /** Ends the export. What was published stays. */
        @Override
        void close();
    }
}
