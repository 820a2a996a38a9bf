package org.itsmkit.examples.whatbreaks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.actor.Actor;
import org.itsmkit.domain.cmdb.drawing.NodeRole;
import org.itsmkit.domain.cmdb.drawing.Picture;
import org.itsmkit.domain.cmdb.drawing.PictureBuilder;
import org.itsmkit.domain.cmdb.impact.BrokenNeed;
import org.itsmkit.domain.cmdb.impact.Explanation;
import org.itsmkit.service.ConfigurationService;
import org.itsmkit.service.GraphView;
import org.itsmkit.service.ImpactAnswer;
import org.itsmkit.service.ItemAtRisk;
import org.itsmkit.service.ServiceDesk;

/**
 * Answers what breaks if something fails. Arguments: nothing for the landscape that comes with it; or the path of a landscape,
 * and what of it fails, by name.
 */
public final class WhatBreaks {

    private static final String SHIPPED = "web-shop.json";
    private static final int MOST_POINTS = 10;

    private final PrintStream out;
    private final ConfigurationService configuration;
    private final GraphFile file;
    private final Map<String, CiId> items;
    private final Map<CiId, String> names = new HashMap<>();

    WhatBreaks(ConfigurationService configuration, String json, PrintStream out) {
        this.out = out;
        this.configuration = configuration;
        this.file = GraphFile.read(json);
        this.items = file.load(configuration);
        items.forEach((name, id) -> names.put(id, name));
    }

    /** Prints the answers, and draws the last one to {@code target/what-breaks.html}. */
    public static void main(String[] args) throws IOException {
        String json = args.length == 0 ? shipped() : Files.readString(Path.of(args[0]));
        List<String> failing = args.length < 2 ? List.of() : Arrays.asList(args).subList(1, args.length);
        try (ServiceDesk desk = ServiceDesk.inMemory()) {
            WhatBreaks it = new WhatBreaks(desk.as(Actor.person("kim")).configuration(), json, System.out);
            it.tellRisks();
            List<String> first = failing.isEmpty() ? it.worst() : failing;
            ImpactAnswer impact = it.tellImpact(first);
            Path page = Files.createDirectories(Path.of("target")).resolve("what-breaks.html");
            Files.writeString(page, it.picture(first, impact).toHtml());
            System.out.println("Drawn to " + page);
        }
    }

    static String shipped() {
        try (InputStream in = WhatBreaks.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException(SHIPPED + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lists what breaks most services by failing alone. */
    void tellRisks() {
        out.println(file.name() + ": " + items.size() + " items");
        out.println("Single points of failure, by how many services each breaks:");
        for (ItemAtRisk risk : configuration.graph().riskiest(MOST_POINTS)) {
            out.printf("  %3d  %s%n", risk.services(), names.get(risk.item()));
        }
    }

    /** What breaks most services alone; nothing when nothing breaks any. */
    List<String> worst() {
        return configuration.graph().riskiest(1).stream()
                .map(risk -> names.getOrDefault(risk.item(), ""))
                .toList();
    }

    /** Tells which services break if all of these fail, and why. */
    ImpactAnswer tellImpact(List<String> failing) {
        GraphView graph = configuration.graph();
        CiId[] failed = failing.stream().map(this::require).toArray(CiId[]::new);
        ImpactAnswer impact = graph.whatIf().fails(failed).evaluate();
        out.println("If " + String.join(" and ", failing) + " fails, "
                + impact.items().size() + " more break, of which services:");
        for (CiId service : impact.services()) {
            out.println("  " + names.get(service) + ": "
                    + impact.explain(service).map(this::told).orElse(""));
        }
        return impact;
    }

    private String told(Explanation why) {
        BrokenNeed need = why.need();
        String group = need.group().isEmpty()
                ? "needs " + names.get(need.provider())
                : "needs " + need.rule() + " of " + need.providers() + " in " + need.group() + ", " + need.failed()
                        + " failed";
        return group + "; it is enough that "
                + why.failures().stream().map(names::get).collect(Collectors.joining(" and ")) + " fails";
    }

    private CiId require(String name) {
        CiId item = items.get(name);
        if (item == null) {
            throw new IllegalArgumentException("expected one of " + items.keySet() + ", found " + name);
        }
        return item;
    }

    /** The landscape with what fails and what breaks. */
    Picture picture(List<String> failing, ImpactAnswer impact) {
        PictureBuilder picture = Picture.titled("What breaks if " + String.join(" and ", failing) + " fails");
        items.forEach((name, id) -> picture.node(
                name,
                name,
                configuration.get(id).item().ciClass(),
                failing.contains(name)
                        ? NodeRole.FAILED
                        : impact.isImpacted(id) ? NodeRole.IMPACTED : NodeRole.UNAFFECTED));
        file.drawNeeds(picture);
        return picture.build();
    }
}
