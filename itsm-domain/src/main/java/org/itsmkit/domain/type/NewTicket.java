package org.itsmkit.domain.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.itsmkit.domain.CiId;
import org.itsmkit.domain.field.Field;
import org.itsmkit.domain.field.FieldEdit;
import org.itsmkit.domain.ticket.AffectedItems;
import org.itsmkit.domain.ticket.ItemRole;
import org.itsmkit.domain.ticket.Participants;
import org.itsmkit.domain.ticket.Ticket;
import org.itsmkit.domain.ticket.TicketFields;
import org.itsmkit.sla.InvalidInput;

/**
 * A ticket that is to be opened.
 *
 * @param fields what its fields shall hold, the title among them
 * @param participants who takes part
 * @param items the configuration items it is about
 */
public record NewTicket(List<FieldEdit<?>> fields, Participants participants, AffectedItems items) {

    public NewTicket {
        fields = InvalidInput.each("opening.fields", fields);
        InvalidInput.present("opening.participants", participants);
        InvalidInput.present("opening.items", items);
    }

    /** One that names no configuration item. */
    public NewTicket(List<FieldEdit<?>> fields, Participants participants) {
        this(fields, participants, AffectedItems.NONE);
    }

    /** The same, about these items too. */
    public NewTicket about(ItemRole role, CiId... more) {
        return new NewTicket(
                fields, participants, items.with(role, Arrays.asList(InvalidInput.present("opening.items", more))));
    }

    /**
     * One that takes over participants and fields of another ticket, and none of its configuration items.
     *
     * @param from the other
     * @param inherited the names of the fields; one that {@code type} does not have, or with another type of value, is left
     *     out. The title is always taken over; the number stands for one that was erased
     * @param type what is to be opened
     */
    public static NewTicket following(Ticket from, List<String> inherited, TicketType type) {
        List<FieldEdit<?>> edits = new ArrayList<>();
        edits.add(TicketFields.TITLE.to(from.get(TicketFields.TITLE).orElse(from.number())));
        for (String name : inherited) {
            type.schema()
                    .find(name)
                    .filter(field -> !name.equals(TicketFields.TITLE.name()))
                    .flatMap(field -> inherited(from, field))
                    .ifPresent(edits::add);
        }
        return new NewTicket(edits, from.participants());
    }

    private static <T> Optional<FieldEdit<T>> inherited(Ticket from, Field<T> field) {
        return from.fields().get(field).map(field::to);
    }

    public static NewTicket of(Participants participants, FieldEdit<?>... fields) {
        return new NewTicket(Arrays.asList(InvalidInput.present("opening.fields", fields)), participants);
    }
}
