package org.itsmkit.domain.cmdb.drawing;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.itsmkit.domain.cmdb.Redundancy;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Pictures to draw, and what reads drawings. */
final class Pictures {

    private Pictures() {}

    /** So many nodes with about two needs each, of which some go round in circles. */
    static Picture random(int size, Random random) {
        PictureBuilder picture = Picture.titled("Random");
        for (int i = 0; i < size; i++) {
            picture.node(
                    "n" + i,
                    "node-" + i,
                    "kind " + random.nextInt(4),
                    NodeRole.values()[random.nextInt(10) < 8 ? 2 : random.nextInt(2)]);
        }
        int needs = size == 0 ? 0 : random.nextInt(2 * size + 1);
        for (int i = 0; i < needs; i++) {
            String dependent = "n" + random.nextInt(size);
            if (random.nextInt(3) > 0) {
                picture.needs(dependent, "n" + random.nextInt(size));
            } else {
                List<String> members = new ArrayList<>();
                for (int k = random.nextInt(4); k >= 0; k--) {
                    members.add("n" + random.nextInt(size));
                }
                picture.needs(dependent, "g" + random.nextInt(3), Redundancy.atLeast(1), members);
            }
        }
        return picture.build();
    }

    /** Racks of servers, each with its machines, on two power feeds; the first server failed. */
    static Picture estate(int racks, int machines) {
        PictureBuilder picture = Picture.titled("Estate")
                .node("feed-a", "feed-a", "Power feed", NodeRole.UNAFFECTED)
                .node("feed-b", "feed-b", "Power feed", NodeRole.UNAFFECTED);
        for (int rack = 0; rack < racks; rack++) {
            String server = "server-" + rack;
            picture.node(server, server, "Server", rack == 0 ? NodeRole.FAILED : NodeRole.UNAFFECTED)
                    .needs(server, "power", Redundancy.atLeast(1), List.of("feed-a", "feed-b"));
            for (int i = 0; i < machines; i++) {
                String machine = "vm-" + rack + "-" + i;
                picture.node(machine, machine, "Virtual machine", rack == 0 ? NodeRole.IMPACTED : NodeRole.UNAFFECTED)
                        .needs(machine, server);
            }
        }
        return picture.build();
    }

    /** Reads XML as a strict parser does that loads nothing. */
    static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
