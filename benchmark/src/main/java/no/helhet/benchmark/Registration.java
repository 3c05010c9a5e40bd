package no.helhet.benchmark;

import no.helhet.platform.database.Ids;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Registers an enquiry as the page does, and closes it afterwards, so that the queue keeps its
/// length.
final class Registration implements Load.Request {
    private static final Pattern TICKET = Pattern.compile("Nummer (\\S+) er lagt i køen");
    private final UUID nokkel = Ids.next();
    private final Browser browser;
    private final String person;
    private final String navn;
    private String ticket = "";

    /// @param who the person's address, a space, and the name
    Registration(Browser browser, String who) {
        this.browser = browser;
        int space = who.indexOf(' ');
        this.person = who.substring(0, space);
        this.navn = who.substring(space + 1);
    }

    @Override
    public boolean send() throws Exception {
        var answer =
                browser.part(
                        "/mottak",
                        Map.of(
                                "nokkel", nokkel.toString(),
                                "hvem", navn,
                                "hvemId", person,
                                "kanal", "OPPMOTE",
                                "hast", "NEI",
                                "kall", "NAVN",
                                "gjelder", "OKONOMI",
                                "sprak", "",
                                "tekst", ""));
        var said = TICKET.matcher(answer.body());
        if (answer.statusCode() != 200 || !said.find()) {
            return false;
        }
        ticket = said.group(1);
        return true;
    }

    /// Of the enquiry.
    UUID id() {
        return nokkel;
    }

    /// The number that was given, empty when none was.
    String ticket() {
        return ticket;
    }

    @Override
    public void after() throws Exception {
        if (ticket.isEmpty()) {
            return;
        }
        var kommunenr = person.substring(0, 4);
        var answer =
                browser.submit(
                        "/mottak/" + kommunenr + "-" + nokkel + "/avslutt",
                        Map.of("versjon", "0", "utfall", "PAPIRER"));
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("Closing was answered with " + answer.statusCode());
        }
    }
}
