package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.person.Pseudonymer;
import no.helhet.register.FaktumRepository.Rader;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Writes what the sources say. Of an event: the lock first, then the source is read, so that the
/// order in which events are heard does not matter and one that is heard twice changes nothing.
@Service
@Transactional
class Registerskriver {
    private final Map<Class<? extends Faktum>, Registerkilde<? extends Faktum>> sources;
    private final FaktumRepository facts;
    private final PersonmanedRepository months;
    private final Pseudonymer pseudonyms;

    Registerskriver(
            List<Registerkilde<? extends Faktum>> sources,
            FaktumRepository facts,
            PersonmanedRepository months,
            Pseudonymer pseudonyms) {
        this.sources =
                sources.stream().collect(Collectors.toMap(Registerkilde::type, source -> source));
        this.facts = facts;
        this.months = months;
        this.pseudonyms = pseudonyms;
    }

    /// Something changed: which rows are to be written anew.
    record Endring(Class<? extends Faktum> type, Set<UUID> ids) {
        static Endring of(Class<? extends Faktum> type, UUID... ids) {
            return new Endring(type, Set.of(ids));
        }
    }

    /// Writes the rows of these sources, and the months of those they are about.
    void refresh(String kommunenr, Endring... changes) {
        facts.lock(kommunenr);
        var touched = new HashSet<UUID>();
        for (var change : changes) {
            var whose = new HashSet<UUID>();
            refresh(kommunenr, source(change.type()), change.ids(), whose);
            if (PersonmanedRepository.isMadeOf(change.type())) {
                touched.addAll(whose);
            }
        }
        months.derive(kommunenr, touched);
    }

    /// Two have been found to be one, or one to be two: all that is about them is written anew.
    ///
    /// @param persons all ids of them
    void refreshPersons(String kommunenr, Collection<UUID> persons) {
        facts.lock(kommunenr);
        var touched = new HashSet<>(pseudonyms.findOwn(kommunenr, persons).values());
        for (var source : sources.values()) {
            rewrite(kommunenr, source, persons, touched);
        }
        months.derive(kommunenr, touched);
    }

    private <F extends Faktum> void rewrite(
            String kommunenr,
            Registerkilde<F> source,
            Collection<UUID> persons,
            Set<UUID> touched) {
        var found = source.find(kommunenr, new Selection.Persons(persons));
        var ids = found.stream().map(Kilde::id).collect(Collectors.toSet());
        if (Faktatabell.of(source.type()).source().equals("pseudonym")) {
            ids.addAll(touched);
        }
        write(kommunenr, source, ids, found, touched);
    }

    private <F extends Faktum> void refresh(
            String kommunenr, Registerkilde<F> source, Set<UUID> ids, Set<UUID> touched) {
        if (!ids.isEmpty()) {
            write(
                    kommunenr,
                    source,
                    source.keys(kommunenr, ids),
                    source.find(kommunenr, new Selection.Rows(ids)),
                    touched);
        }
    }

    private <F extends Faktum> void write(
            String kommunenr,
            Registerkilde<F> source,
            Set<UUID> ids,
            List<Kilde<F>> found,
            Set<UUID> touched) {
        var table = Faktatabell.of(source.type());
        touched.addAll(facts.findPseudonyms(kommunenr, table, ids));
        var whose = whose(kommunenr, found);
        found.stream()
                .map(Kilde::person)
                .filter(person -> person != null && !whose.containsKey(person))
                .findFirst()
                .ifPresent(
                        unknown -> {
                            throw new IllegalStateException(
                                    "A person of "
                                            + table.name()
                                            + " in "
                                            + kommunenr
                                            + " is not found; the event is kept");
                        });
        var rows = rows(found, whose);
        facts.replace(kommunenr, table, ids, rows);
        rows.facts().stream().map(Faktum::pseudonym).filter(Objects::nonNull).forEach(touched::add);
    }

    /// Writes a page of all there is of one kind.
    ///
    /// @return the last that was read, null when there are no more
    @Nullable UUID rebuildPage(
            String kommunenr, Class<? extends Faktum> type, UUID after, int limit) {
        return rebuildPage(kommunenr, type, after, limit, last -> {});
    }

    /// The same.
    ///
    /// @param read is told what is returned before the page is written
    @Nullable UUID rebuildPage(
            String kommunenr,
            Class<? extends Faktum> type,
            UUID after,
            int limit,
            Consumer<@Nullable UUID> read) {
        facts.lockShared(kommunenr);
        return rebuildPage(kommunenr, source(type), after, limit, read);
    }

    private <F extends Faktum> @Nullable UUID rebuildPage(
            String kommunenr,
            Registerkilde<F> source,
            UUID after,
            int limit,
            Consumer<@Nullable UUID> read) {
        var found = source.find(kommunenr, new Selection.Page(after, limit));
        var last = found.size() < limit ? null : found.getLast().id();
        read.accept(last);
        facts.replaceRange(
                kommunenr,
                Faktatabell.of(source.type()),
                after,
                last,
                rows(found, whose(kommunenr, found)));
        return last;
    }

    /// The last of the next so many persons, null when there are no more.
    @Nullable UUID findEnd(String kommunenr, UUID after, int limit) {
        return months.findEnd(kommunenr, after, limit);
    }

    /// Writes the months of those after one and to and with another.
    ///
    /// @param to null for all the rest
    void rebuildMonths(String kommunenr, UUID after, @Nullable UUID to) {
        facts.lockShared(kommunenr);
        months.deriveRange(kommunenr, after, to);
    }

    /// The kinds of rows whose sources are known.
    Set<Class<? extends Faktum>> types() {
        return sources.keySet();
    }

    private Registerkilde<? extends Faktum> source(Class<? extends Faktum> type) {
        return Objects.requireNonNull(sources.get(type), type::getSimpleName);
    }

    private <F extends Faktum> Map<UUID, UUID> whose(String kommunenr, List<Kilde<F>> found) {
        return pseudonyms.findStaying(
                kommunenr,
                found.stream()
                        .map(Kilde::person)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /// What is about somebody who is not found is not counted.
    private static <F extends Faktum> Rader<F> rows(List<Kilde<F>> found, Map<UUID, UUID> whose) {
        var rows = new Rader<F>();
        for (var source : found) {
            var person = source.person();
            var pseudonym = person == null ? null : whose.get(person);
            if (person == null || pseudonym != null) {
                rows.add(source.bydel(), source.facts().apply(pseudonym));
            }
        }
        return rows;
    }
}
