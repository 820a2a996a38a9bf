package org.itsmkit.examples.quickstart.company;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.priority.Impact;

/** Reads what the company runs on. */
final class ServicesFile {

    private ServicesFile() {}

    static Map<String, Service> read(String text, PeopleFile people) {
        Map<String, Service> services = new LinkedHashMap<>();
        for (Block block : Block.read("services.txt", text, Set.of("service"))) {
            block.allowing("team", "impact");
            Team team = block.require("team").read(id -> Team.of(people.team(id)));
            Impact impact = block.require("impact").read(word -> Words.constant(Impact.class, word));
            services.put(block.key(), new Service(block.key(), block.title(), team, impact));
        }
        return services;
    }
}
