package org.itsmkit.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itsmkit.domain.actor.Person;
import org.itsmkit.examples.quickstart.company.Company;
import org.itsmkit.spi.Notification;
import org.itsmkit.spi.NotificationChannel;

/** Tells people by printing it. A real host sends mail; what to say under which template is the host's in any case. */
final class Announcements implements NotificationChannel {

    private static final Map<String, String> TEXTS = Map.of(
            "incident.reminder", "please answer what you were asked about {number}",
            "incident.resolved", "{number} is resolved; say so if it is not",
            "incident.major.proposed", "{number} is proposed as a major incident, please decide",
            "incident.major.accepted", "{number} is a major incident now",
            "incident.major.communicated", "there is news on {number}",
            "service-level.threshold", "{number} has used {threshold} of the time for {target}");

    private final Company company;
    private final Printer printer;

    Announcements(Company company, Printer printer) {
        this.company = company;
        this.printer = printer;
    }

    @Override
    public void deliver(Notification notification) {
        String text = TEXTS.getOrDefault(notification.template(), notification.template())
                .replace("{number}", notification.number());
        for (Map.Entry<String, String> argument : notification.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        printer.told(
                notification.decidedAt(), notification.number(), String.join(", ", recipients(notification)), text);
    }

    private List<String> recipients(Notification notification) {
        List<String> names = new ArrayList<>(notification.recipients().stream()
                .map(Person::id)
                .map(company::firstName)
                .sorted()
                .toList());
        if (notification.team() != null) {
            names.add("team " + notification.team().id());
        }
        notification.roles().forEach(role -> names.add("every " + role.key()));
        return names;
    }
}
