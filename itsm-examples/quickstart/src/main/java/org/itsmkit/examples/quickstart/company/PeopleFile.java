package org.itsmkit.examples.quickstart.company;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itsmkit.domain.actor.Role;
import org.itsmkit.examples.quickstart.company.Block.Property;
import org.itsmkit.spi.Directory;
import org.itsmkit.spi.standard.FixedDirectory;

/** Reads who there is. */
record PeopleFile(Map<String, String> names, Set<String> teams, Set<String> people, Directory directory) {

    static PeopleFile read(String text) {
        List<Block> blocks = Block.read("people.txt", text, Set.of("person", "team"));
        FixedDirectory.Builder directory = FixedDirectory.builder();
        Map<String, String> names = new LinkedHashMap<>();
        Set<String> teams = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Block block : blocks) {
            names.put(block.key(), block.title());
            if (block.kind().equals("team")) {
                teams.add(block.allowing().key());
                directory.team(block.key());
            }
        }
        for (Block block : blocks) {
            if (block.kind().equals("person")) {
                people.add(
                        block.allowing("agent in", "manager of", "organisation").key());
                directory.person(block.key(), person -> describe(block, teams, person));
            }
        }
        return new PeopleFile(names, teams, people, directory.build());
    }

    private static void describe(Block block, Set<String> teams, FixedDirectory.PersonBuilder person) {
        block.find("agent in").ifPresent(in -> person.roles(Role.AGENT).teams(known(in, teams)));
        block.find("manager of").ifPresent(of -> person.roles(Role.MANAGER).teams(known(of, teams)));
        block.find("organisation").ifPresent(of -> person.organisation(of.value()));
    }

    private static String[] known(Property property, Set<String> teams) {
        for (String team : property.list()) {
            property.read(value -> oneOf("team", teams, team));
        }
        return property.list().toArray(String[]::new);
    }

    String person(String id) {
        return oneOf("person", people, id);
    }

    String team(String id) {
        return oneOf("team", teams, id);
    }

    /** The key if it is known; throws naming those that are. */
    static String oneOf(String what, Set<String> known, String key) {
        if (!known.contains(key)) {
            throw Words.expected(
                    "a " + what + ", one of "
                            + String.join(", ", known.stream().sorted().toList()),
                    key);
        }
        return key;
    }
}
