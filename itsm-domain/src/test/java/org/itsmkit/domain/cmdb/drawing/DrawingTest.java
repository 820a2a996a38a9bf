package org.itsmkit.domain.cmdb.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.itsmkit.domain.cmdb.Redundancy;
import org.itsmkit.sla.InvalidInput;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class DrawingTest {

    private static final String NASTY = "</text></title><script>alert(1)</script>\"'&]]>\u0000\u001b\ud800\u202e\n\\";

    private static Picture small() {
        return Picture.titled("What breaks if db1 fails")
                .node("db1", "db1", "Database", NodeRole.FAILED)
                .node("db2", "db2", "Database", NodeRole.UNAFFECTED)
                .node("crm", "CRM", "Application", NodeRole.IMPACTED)
                .node("erp", "ERP", "Application", NodeRole.UNAFFECTED)
                .needs("crm", "db1")
                .needs("erp", "databases", Redundancy.atLeast(1), List.of("db1", "db2", "db1"))
                .path(List.of("db1", "crm"))
                .build();
    }

    private static Picture nasty() {
        return Picture.titled(NASTY)
                .node("a", NASTY, NASTY, NodeRole.FAILED)
                .node("b", NASTY + "b", "", NodeRole.IMPACTED)
                .needs("b", NASTY, Redundancy.ALL, List.of("a"))
                .needs("a", "b")
                .build();
    }

    @Test
    void graphvizGetsEveryItemAndEachGroupAsANodeOfItsOwn() {
        assertThat(small().toDot()).isEqualTo("""
                        digraph "What breaks if db1 fails" {
                            graph [rankdir=TB];
                            node [shape=box style="rounded,filled" fontname="sans-serif" fillcolor="white"];
                            n0 [label="db1\\nDatabase" fillcolor="#b3261e" penwidth=3 tooltip="failed"];
                            n1 [label="db2\\nDatabase" fillcolor="#ffffff" tooltip="unaffected"];
                            n2 [label="CRM\\nApplication" fillcolor="#ffdfc4" penwidth=3 tooltip="impacted"];
                            n3 [label="ERP\\nApplication" fillcolor="#ffffff" tooltip="unaffected"];
                            n2 -> n0 [color="#b3261e" penwidth=2];
                            g0 [shape=ellipse label="1 of 2" tooltip="databases: needs 1 of 2, 1 down"];
                            n3 -> g0;
                            g0 -> n0;
                            g0 -> n1;
                        }
                        """);
    }

    @Test
    void mermaidGetsTheSame() {
        assertThat(small().toMermaid()).isEqualTo("""
                        flowchart TB
                            accTitle: What breaks if db1 fails
                            classDef failed fill:#b3261e,stroke:#7a120c,color:#ffffff
                            classDef impacted fill:#ffdfc4,stroke:#b95000,color:#1b1f24
                            classDef unaffected fill:#ffffff,stroke:#7b8794,color:#1b1f24
                            n0["db1<br/>Database"]:::failed
                            n1["db2<br/>Database"]:::unaffected
                            n2["CRM<br/>Application"]:::impacted
                            n3["ERP<br/>Application"]:::unaffected
                            n2 ==> n0
                            g0(["1 of 2"])
                            n3 --> g0
                            g0 --> n0
                            g0 --> n1
                        """);
    }

    @Test
    void theDrawingHasATitleAndADescriptionForThoseWhoCannotSeeIt() throws Exception {
        Document svg = Pictures.parsed(small().toSvg());
        Element root = svg.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("picture-title picture-desc");
        assertThat(texts(svg, "title").get(0)).isEqualTo("What breaks if db1 fails");
        assertThat(texts(svg, "desc"))
                .containsExactly("4 items: 1 failed, 1 impacted, 2 unaffected. Every item stands above what it needs.");
        assertThat(texts(svg, "title"))
                .contains("db1, Database: failed", "CRM, Application: impacted", "databases: needs 1 of 2, 1 down");
    }

    @Test
    void aBrokenGroupIsToldWithItsRule() throws Exception {
        Picture broken = Picture.titled("Broken")
                .node("a", "a", "x", NodeRole.FAILED)
                .node("b", "b", "x", NodeRole.UNAFFECTED)
                .node("c", "c", "x", NodeRole.IMPACTED)
                .needs("c", "pair", Redundancy.atLeast(2), List.of("a", "b"))
                .build();
        assertThat(texts(Pictures.parsed(broken.toSvg()), "desc").get(0))
                .endsWith("Broken: c pair: needs 2 of 2, 1 down: broken.");
        assertThat(texts(Pictures.parsed(broken.toHtml()), "li"))
                .containsExactly("c: pair: needs 2 of 2, 1 down: broken");
        assertThat(broken.toMermaid()).contains("n2 ==> g0", "g0 ==> n0", "g0 --> n1");
    }

    @Test
    void namesCannotBreakOutOfTheDrawingOrThePage() throws Exception {
        for (String drawn : List.of(nasty().toSvg(), nasty().toHtml())) {
            Document document = Pictures.parsed(drawn);
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(texts(document, "text"))
                    .anySatisfy(text ->
                            assertThat(text).startsWith("</text></title>").contains("\u2026"));
            assertThat(drawn).doesNotContain("<script", "\u0000", "\u202e");
        }
        assertThat(nasty().toDot().lines()).hasSize(10).noneMatch(line -> line.startsWith("<"));
        assertThat(nasty().toDot()).contains("alert(1)</script>\\\"'&amp;]]>\ufffd\ufffd\ufffd\ufffd \\\\\"");
        assertThat(nasty().toMermaid()).contains("#60;script#62;").doesNotContain("<script");
    }

    @Test
    void aDrawingRefersToNothingOutsideAndRunsNothing() throws Exception {
        for (String drawn : List.of(small().toSvg(), small().toHtml())) {
            Document document = Pictures.parsed(drawn);
            NodeList all = document.getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                Element element = (Element) all.item(i);
                assertThat(element.getTagName())
                        .isNotIn("script", "image", "img", "link", "iframe", "object", "use", "a", "foreignObject");
                for (int k = 0; k < element.getAttributes().getLength(); k++) {
                    assertThat(element.getAttributes().item(k).getNodeName())
                            .doesNotStartWith("on")
                            .isNotIn("href", "xlink:href", "src");
                }
            }
            assertThat(drawn).doesNotContain("@import").doesNotContain("url(h");
        }
    }

    @Test
    void theSamePictureAlwaysGivesTheSameText() {
        assertThat(Pictures.estate(12, 12).toSvg())
                .isEqualTo(Pictures.estate(12, 12).toSvg());
        assertThat(Pictures.estate(40, 40).toHtml())
                .isEqualTo(Pictures.estate(40, 40).toHtml());
    }

    @Test
    void beyondTheLimitAlikeItemsAreOneAndWhatFailedStaysApart() throws Exception {
        Picture estate = Pictures.estate(40, 50);
        Picture collapsed = estate.collapsed(200);
        assertThat(estate.nodes()).hasSize(2042);
        assertThat(collapsed.items()).isEqualTo(2042);
        assertThat(collapsed.nodes())
                .extracting(PictureNode::heading)
                .contains("server-0", "50 \u00d7 Virtual machine", "2 \u00d7 Power feed")
                .hasSizeLessThanOrEqualTo(200);
        assertThat(texts(Pictures.parsed(estate.toSvg()), "desc").get(0))
                .startsWith("2042 items: 1 failed, 50 impacted, 1991 unaffected. Alike items are drawn as one, ");
    }

    @Test
    void withinTheLimitNothingIsCollapsed() {
        assertThat(small().collapsed(10)).isEqualTo(small());
    }

    @Test
    void whatAnImpactConcernsIsWhatIsDownAndWhatThatNeeds() {
        Picture impact = Pictures.estate(40, 2).ofImpact();
        assertThat(impact.nodes())
                .extracting(PictureNode::label)
                .containsExactly("feed-a", "feed-b", "server-0", "vm-0-0", "vm-0-1");
        assertThat(impact.needs()).hasSize(3);
    }

    @Test
    void anEmptyPictureAndALonelyItemAreDrawn() throws Exception {
        assertThat(texts(Pictures.parsed(Picture.titled("None").build().toSvg()), "desc")
                        .get(0))
                .startsWith("0 items: ");
        Picture lonely = Picture.titled("One")
                .node("a", "", "", NodeRole.UNAFFECTED)
                .needs("a", "a")
                .build();
        Pictures.parsed(lonely.toHtml());
        assertThat(Layout.of(lonely).wires()).isEmpty();
    }

    @Test
    void aChainOfTwentyThousandIsCollapsedWithoutRecursion() {
        PictureBuilder chain = Picture.titled("Chain").node("0", "0", "Link", NodeRole.UNAFFECTED);
        for (int i = 1; i < 20_000; i++) {
            chain.node(String.valueOf(i), String.valueOf(i), "Link", NodeRole.UNAFFECTED)
                    .needs(String.valueOf(i), String.valueOf(i - 1));
        }
        Picture collapsed = chain.build().collapsed(200);
        assertThat(collapsed.nodes()).hasSize(1);
        assertThat(collapsed.items()).isEqualTo(20_000);
    }

    @Test
    void aPictureThatDoesNotHangTogetherIsRefused() {
        assertThatThrownBy(() -> Picture.titled("x").needs("a", "b")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        Picture.titled("x").node("a", "a", "", NodeRole.FAILED).node("a", "b", "", NodeRole.FAILED))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new Picture("x", List.of(), List.of(new PictureNeed(0, null, List.of(1), 1))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> small().toSvg(9)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aGroupOfNoneIsNoNeed() {
        Picture none = Picture.titled("x")
                .node("a", "a", "", NodeRole.FAILED)
                .needs("a", "g", Redundancy.ALL, List.of())
                .build();
        assertThat(none.needs()).isEmpty();
    }

    private static List<String> texts(Document document, String tag) {
        NodeList found = document.getElementsByTagName(tag);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
