package org.itsmkit.examples.quickstart.company;

import org.itsmkit.domain.actor.Team;
import org.itsmkit.domain.priority.Impact;

/** Something the company runs on. */
public record Service(String key, String label, Team team, Impact impact) {}
