package org.itsmkit.domain.cmdb.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.itsmkit.domain.cmdb.model.RelationRule.End;

/** Draws a model as a Mermaid class diagram; the same text for equal models. */
final class ModelDiagram {

    private final ConfigurationModel model;
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder("classDiagram\n");

    private ModelDiagram(ConfigurationModel model) {
        this.model = model;
    }

    static String of(ConfigurationModel model) {
        return new ModelDiagram(model).draw();
    }

    private String draw() {
        for (CiClass ciClass : model.classes()) {
            String id = "c" + ids.size();
            ids.put(ciClass.key(), id);
            line("class " + id + "[\"" + plain(ciClass.label()) + "\"]");
            if (ciClass.isAbstract()) {
                line("<<abstract>> " + id);
            }
            ciClass.definition().attributes().fields().forEach(field -> line(id + " : " + field.type() + " " + field));
        }
        for (CiClass ciClass : model.classes()) {
            ciClass.superclass().ifPresent(parent -> line(ids.get(parent) + " <|-- " + ids.get(ciClass.key())));
        }
        model.rules().stream().filter(RelationRule::allows).forEach(this::draw);
        return text.toString();
    }

    private void draw(RelationRule rule) {
        String count = rule.least() + ".." + (rule.most() == RelationRule.UNLIMITED ? "*" : rule.most());
        String self = ids.get(rule.ciClass());
        String other = ids.get(rule.other());
        line(
                rule.end() == End.SOURCE
                        ? self + " --> \"" + count + "\" " + other + " : " + rule.type()
                        : other + " \"" + count + "\" --> " + self + " : " + rule.type());
    }

    /** Labels are free text; what Mermaid would take for the end of one, or for a line, becomes a blank. */
    private static String plain(String label) {
        return label.replaceAll("[\"`\\[\\]<>\\p{Cntrl}]", " ");
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }
}
