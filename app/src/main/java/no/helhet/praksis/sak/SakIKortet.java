package no.helhet.praksis.sak;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Place;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.web.Kortrad;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/// What a person's card shows of cases: the open ones as rows of "Nå", and their tasks and
/// deadlines.
@Configuration(proxyBeanMethods = false)
class SakIKortet {
    private static final int ORDER = 10;

    static boolean mayRead() {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.LEDER);
    }

    @Bean
    static Place sakerIKortet(
            SakRepository saker,
            Saksfrist frist,
            Personer personer,
            TransactionTemplate transactions) {
        return new Kortdel("person.kort.na", personer, transactions, id -> cases(id, saker, frist));
    }

    @Bean
    static Place oppgaverIKortet(
            OppgaveRepository oppgaver,
            Saksfrist frist,
            Personer personer,
            TransactionTemplate transactions) {
        return new Kortdel(
                "person.kort.hoyre", personer, transactions, id -> tasks(id, oppgaver, frist));
    }

    private static Place.@Nullable Content cases(
            PersonId id, SakRepository saker, Saksfrist frist) {
        var today = frist.today();
        var rows =
                saker.findByPerson(id).stream()
                        .filter(sak -> sak.status().isOpen())
                        .map(sak -> new Kortrad(sak, ChronoUnit.DAYS.between(today, sak.frist())))
                        .toList();
        return rows.isEmpty() ? null : new Place.Content("sak/kort-na.jte", new Kortrad.Na(rows));
    }

    private static Place.Content tasks(PersonId id, OppgaveRepository oppgaver, Saksfrist frist) {
        var today = frist.today();
        var rows =
                oppgaver.findOpenByPerson(id).stream()
                        .map(
                                o ->
                                        new Kortrad.Oppgaverad(
                                                o.type() == Oppgave.Type.EGEN
                                                        ? null
                                                        : o.type().name(),
                                                o.tekst(),
                                                o.frist(),
                                                o.frist().isBefore(today),
                                                o.sakId()))
                        .toList();
        return new Place.Content("sak/kort-oppgaver.jte", new Kortrad.Oppgaver(rows, today));
    }

    /// A part of the card, for those who may read cases and open the person.
    private record Kortdel(
            String name,
            Personer personer,
            TransactionTemplate transactions,
            Function<PersonId, Place.@Nullable Content> content)
            implements Place {
        @Override
        public int order() {
            return ORDER;
        }

        @Override
        public @Nullable Content render(String id) {
            var person = PersonId.valueOf(id);
            return mayRead()
                    ? transactions.execute(
                            status ->
                                    personer.checkAccess(person).erTillatt()
                                            ? content.apply(person)
                                            : null)
                    : null;
        }
    }
}
