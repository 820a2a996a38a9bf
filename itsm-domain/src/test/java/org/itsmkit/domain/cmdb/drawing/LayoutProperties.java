package org.itsmkit.domain.cmdb.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.itsmkit.domain.cmdb.drawing.Layout.Box;
import org.itsmkit.domain.cmdb.drawing.Layout.Wire;

/** Laws of every drawing, on random pictures with groups and circles. */
class LayoutProperties {

    @Property(tries = 60)
    void noProviderIsDrawnAboveOrBesideItsDependentOutsideOfACircle(
            @ForAll @IntRange(max = 60) int size, @ForAll Random random) {
        Picture picture = Pictures.random(size, random);
        Wiring wiring = Wiring.of(picture);
        List<Box> boxes = Layout.of(picture).boxes();
        BitSet[] reached = reached(wiring);
        for (int dependent = 0; dependent < wiring.size(); dependent++) {
            for (int provider : wiring.downwards()[dependent]) {
                if (!reached[provider].get(dependent)) {
                    assertThat(boxes.get(provider).top())
                            .isGreaterThanOrEqualTo(boxes.get(dependent).bottom());
                }
            }
        }
    }

    @Property(tries = 50)
    void noTwoBoxesTouchAndAllAreWithinTheDrawing(@ForAll @IntRange(max = 60) int size, @ForAll Random random) {
        Layout layout = Layout.of(Pictures.random(size, random));
        List<Box> boxes = layout.boxes();
        for (int i = 0; i < boxes.size(); i++) {
            Box one = boxes.get(i);
            assertThat(one.left()).isGreaterThanOrEqualTo(-1e-6);
            assertThat(one.left() + one.width()).isLessThanOrEqualTo(layout.width() + 1e-6);
            assertThat(one.bottom()).isLessThanOrEqualTo(layout.height() + 1e-6);
            for (int k = 0; k < i; k++) {
                assertThat(areApart(one, boxes.get(k)))
                        .as(one + " " + boxes.get(k))
                        .isTrue();
            }
        }
    }

    /** Following the parts of the ways downwards from a dependent leads to its provider, for every wire there is. */
    @Property(tries = 40)
    void everyWireIsDrawnFromItsDependentToItsProvider(@ForAll @IntRange(max = 40) int size, @ForAll Random random) {
        Picture picture = Pictures.random(size, random);
        Wiring wiring = Wiring.of(picture);
        Layout layout = Layout.of(picture);
        for (int dependent = 0; dependent < wiring.size(); dependent++) {
            for (int provider : wiring.downwards()[dependent]) {
                assertThat(leads(layout, dependent, provider)).isTrue();
            }
        }
        int wires = 0;
        for (int[] some : wiring.downwards()) {
            wires += some.length;
        }
        assertThat(layout.wires().stream()
                        .mapToLong(wire -> wire.endsThere() ? wire.dependents().size() : 0)
                        .sum())
                .isEqualTo(wires);
    }

    @Property(tries = 50)
    void layersFollowTheNeedsAndThoseThatNeedEachOtherShareOne(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Wiring wiring = Wiring.of(Pictures.random(size, random));
        int[] layers = Layering.of(wiring);
        BitSet[] reached = reached(wiring);
        for (int one = 0; one < wiring.size(); one++) {
            for (int other = 0; other < wiring.size(); other++) {
                if (reached[one].get(other)) {
                    boolean isCircle = reached[other].get(one);
                    assertThat(layers[one] < layers[other] || isCircle && layers[one] == layers[other])
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 40)
    void orderingNeverAddsCrossingsAndTheyAreCountedExactly(
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll Random random) {
        Wiring wiring = Wiring.of(Pictures.random(size, random));
        Rows rows = Rows.of(wiring, Layering.of(wiring), 1 + random.nextInt(8));
        int[][] order = RowOrder.of(rows);
        long crossings = RowOrder.crossings(rows, order);
        assertThat(crossings).isEqualTo(counted(rows, order));
        assertThat(crossings).isLessThanOrEqualTo(RowOrder.crossings(rows, rows.places()));
    }

    @Property(tries = 40)
    void noRowIsWiderThanAllowedAndEveryBendIsBetweenItsEnds(
            @ForAll @IntRange(min = 1, max = 50) int size,
            @ForAll @IntRange(min = 1, max = 9) int widest,
            @ForAll Random random) {
        Wiring wiring = Wiring.of(Pictures.random(size, random));
        Rows rows = Rows.of(wiring, Layering.of(wiring), widest);
        int[] elements = new int[rows.count()];
        for (int place = 0; place < rows.size(); place++) {
            elements[rows.rowOf(place)] += rows.isBend(place) ? 0 : 1;
            for (int below : rows.below(place)) {
                assertThat(rows.rowOf(below)).isEqualTo(rows.rowOf(place) + 1);
            }
            if (rows.isBend(place)) {
                assertThat(rows.below(place)).hasSize(1);
                assertThat(rows.above(place)).isNotEmpty();
            }
        }
        assertThat(Arrays.stream(elements)).allMatch(count -> count >= 1 && count <= widest);
    }

    @Property(tries = 40)
    void collapsingKeepsEveryItemAndRoleAndNeverExceedsTheLimit(
            @ForAll @IntRange(max = 80) int size,
            @ForAll @IntRange(min = 10, max = 40) int most,
            @ForAll Random random) {
        Picture picture = Pictures.random(size, random);
        Picture collapsed = picture.collapsed(most);
        assertThat(collapsed.nodes()).hasSizeLessThanOrEqualTo(most);
        assertThat(collapsed.items()).isEqualTo(size);
        for (NodeRole role : NodeRole.values()) {
            assertThat(collapsed.items(role)).isEqualTo(picture.items(role));
        }
        assertThat(collapsed.needs().stream().mapToLong(PictureNeed::count).sum())
                .isLessThanOrEqualTo(picture.needs().size());
    }

    @Property(tries = 50)
    void whateverItemsAreCalledTheDrawingIsWellFormed(@ForAll Random random, @ForAll String any) throws Exception {
        String label = any + (char) random.nextInt(0x10000) + (char) random.nextInt(0x100);
        Picture picture = Picture.titled(label)
                .node("a", label, label, NodeRole.FAILED)
                .node("b", label, "", NodeRole.IMPACTED)
                .needs("b", "a")
                .build();
        Pictures.parsed(picture.toSvg());
        Pictures.parsed(picture.toHtml());
        assertThat(picture.toDot().lines()).hasSize(7);
        assertThat(picture.toMermaid().lines()).hasSize(8);
    }

    private static boolean areApart(Box one, Box other) {
        return one.left() + one.width() < other.left()
                || other.left() + other.width() < one.left()
                || one.bottom() < other.top()
                || other.bottom() < one.top();
    }

    private static boolean leads(Layout layout, int dependent, int provider) {
        Box from = layout.boxes().get(dependent);
        Box to = layout.boxes().get(provider);
        List<Wire> ways = layout.wires().stream()
                .filter(wire -> wire.provider() == provider && wire.dependents().contains(dependent))
                .toList();
        if (ways.stream().anyMatch(Wire::isSideways)) {
            return to.row() <= from.row() && ways.size() == 1;
        }
        double x = from.middle();
        double y = from.bottom();
        for (int i = ways.size() - 1; i >= 0; i--) {
            Wire way = ways.get(i);
            if (Math.abs(way.x1() - x) > 1e-6 || Math.abs(way.y1() - y) > 1e-6) {
                return false;
            }
            x = way.x2();
            y = way.bottom();
        }
        return Math.abs(to.middle() - x) < 1e-6 && Math.abs(to.top() - y) < 1e-6;
    }

    private static long counted(Rows rows, int[][] order) {
        long crossings = 0;
        int[] at = new int[rows.size()];
        for (int[] row : order) {
            for (int i = 0; i < row.length; i++) {
                at[row[i]] = i;
            }
        }
        for (int[] row : order) {
            for (int left = 0; left < row.length; left++) {
                for (int right = left + 1; right < row.length; right++) {
                    for (int one : rows.below(row[left])) {
                        for (int other : rows.below(row[right])) {
                            crossings += at[one] > at[other] ? 1 : 0;
                        }
                    }
                }
            }
        }
        return crossings;
    }

    /** By element, all that is reached from it downwards, itself only when it is on a circle. */
    private static BitSet[] reached(Wiring wiring) {
        BitSet[] reached = new BitSet[wiring.size()];
        for (int start = 0; start < reached.length; start++) {
            reached[start] = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(start));
            while (!open.isEmpty()) {
                for (int below : wiring.downwards()[open.pop()]) {
                    if (!reached[start].get(below)) {
                        reached[start].set(below);
                        open.push(below);
                    }
                }
            }
        }
        return reached;
    }
}
