package org.itsmkit.service;

import org.itsmkit.domain.CiId;
import org.itsmkit.domain.cmdb.drawing.Picture;

/**
 * Pictures of what the actor may see of a graph: of an impact, and of what is around an item. What he may not see is not drawn,
 * and so a picture may have an item that is impacted beneath which nothing is; a group is told with all its members, as retiring
 * one of them tells it, but no group is drawn of which no member is.
 *
 * <pre>{@code
 * PictureView pictures = graph.pictures(names::of);
 * pictures.of("What breaks if db1 fails", impact).toHtml();
 * pictures.why("Why the shop is down", impact, webShop).toSvg();
 * pictures.around("The shop and what is near it", webShop, 2).toMermaid();
 * }</pre>
 */
public interface PictureView {

    /** The most items of {@link #around}. */
    int MOST_AROUND = 2_000;

    /**
     * What failed, what is impacted, and what these need themselves, by the needs as they are, without new members and retirements.
     *
     * @param title what the picture shows; any text
     * @param impact an answer of this view
     */
    Picture of(String title, ImpactAnswer impact);

    /**
     * The same with the path marked by which an item is impacted.
     *
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    Picture why(String title, ImpactAnswer impact, CiId item);

    /**
     * An item, marked, with what it needs and what needs it, and so on for so many steps, the nearest {@link #MOST_AROUND}.
     *
     * @param title what the picture shows; any text
     * @param steps 1 to 10
     * @throws org.itsmkit.sla.InvalidInput if there is no such item
     */
    Picture around(String title, CiId item, int steps);
}
