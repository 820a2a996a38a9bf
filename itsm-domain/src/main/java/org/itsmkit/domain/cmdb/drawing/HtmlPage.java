package org.itsmkit.domain.cmdb.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itsmkit.domain.internal.Escapes;

/** A page with a drawing and, for those who cannot see it, what it shows as text. Well-formed XML; nothing is loaded or run. */
final class HtmlPage {

    private final Picture picture;
    private final StringBuilder text = new StringBuilder();

    private HtmlPage(Picture picture) {
        this.picture = picture;
    }

    static String of(Picture picture) {
        return new HtmlPage(picture).write();
    }

    private String write() {
        line("<!DOCTYPE html>");
        line("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">");
        line("<head>");
        line("<meta charset=\"UTF-8\"/>");
        line(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        line("<title>" + Escapes.xml(picture.title()) + "</title>");
        line(
                "<style>body { font-family: system-ui, sans-serif; margin: 1rem; color: #1b1f24; }"
                        + " figure { margin: 0; overflow: auto; } td, th { text-align: left; padding: .2rem 1rem .2rem 0; }</style>");
        line("</head>");
        line("<body>");
        line("<h1>" + Escapes.xml(picture.title()) + "</h1>");
        line("<p>" + picture.items() + " items: " + Escapes.xml(picture.figures()) + ".</p>");
        line("<figure>");
        text.append(SvgDrawing.of(picture));
        line("</figure>");
        table("Failed", NodeRole.FAILED);
        table("Impacted", NodeRole.IMPACTED);
        groups();
        line("</body>");
        line("</html>");
        return text.toString();
    }

    private void table(String heading, NodeRole role) {
        Map<String, List<String>> byKind = new TreeMap<>();
        picture.nodes().stream()
                .filter(node -> node.role() == role)
                .forEach(node -> byKind.computeIfAbsent(node.kind(), kind -> new ArrayList<>())
                        .add(node.heading()));
        if (byKind.isEmpty()) {
            return;
        }
        line("<h2>" + heading + ": " + picture.items(role) + "</h2>");
        line("<table>");
        byKind.forEach((kind, labels) -> line("<tr><th scope=\"row\">" + Escapes.xml(kind) + "</th><td>"
                + Escapes.xml(String.join(", ", labels)) + "</td></tr>"));
        line("</table>");
    }

    private void groups() {
        List<String> broken = new ArrayList<>();
        for (PictureNeed need : picture.needs()) {
            PictureNeed.Group group = need.group();
            if (group != null && group.isBroken()) {
                broken.add(picture.nodes().get(need.dependent()).heading() + ": " + group.told());
            }
        }
        if (!broken.isEmpty()) {
            line("<h2>Broken groups</h2>");
            line("<ul>");
            broken.forEach(group -> line("<li>" + Escapes.xml(group) + "</li>"));
            line("</ul>");
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
