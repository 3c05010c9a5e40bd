package no.helhet.platform.web;

import no.helhet.regelverk.Digits;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The texts of one language, and the way that language writes dates, times and amounts. Safe for
/// use by several threads.
///
/// A text is a [MessageFormat] pattern in which an apostrophe is just an apostrophe: `{0}` and
/// `{0,choice,...}` work, quoting does not. Numbers are grouped, so a year is given as a string.
public final class Texts {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final char NO_BREAK_SPACE = '\u00a0';

    private final Language language;
    private final Map<String, String> messages;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter dayAndMonth;
    private final DateTimeFormatter shortDayAndMonth;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter year;
    private final DateTimeFormatter month;
    private final DateTimeFormatter monthAlone;
    private final DateTimeFormatter clock;

    Texts(Language language, Map<String, String> messages) {
        this.language = language;
        this.messages = messages;
        var english = language == Language.EN;
        dayAndMonth = formatter(english ? "d MMMM" : "d. MMMM");
        shortDayAndMonth = formatter(english ? "d MMM" : "d. MMM");
        weekday = formatter("EEEE");
        year = formatter("yyyy");
        month = formatter("LLLL yyyy");
        monthAlone = formatter("LLLL");
        clock = formatter(english ? "HH:mm" : "'kl. 'HH.mm");
    }

    private DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    /// The language these texts are in.
    public Language language() {
        return language;
    }

    /// The text of a key, with its arguments filled in.
    ///
    /// @throws IllegalArgumentException when no message file holds the key
    public String get(String key, Object... arguments) {
        var message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException(
                    "No text %s in %s: add it to messages/*_%s.properties"
                            .formatted(key, language.ownName(), language.tag()));
        }
        if (arguments.length == 0) {
            return message;
        }
        // A MessageFormat is not safe for several threads; a copy is cheaper than parsing anew.
        var format = formats.computeIfAbsent(key, unused -> parse(message));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    /// Whether a key has a text.
    public boolean has(String key) {
        return messages.containsKey(key);
    }

    Set<String> keys() {
        return messages.keySet();
    }

    MessageFormat parse(String message) {
        return new MessageFormat(message.replace("'", "''"), language.locale());
    }

    /// An amount in øre as `9 712 kr`, with øre only when there are any: `9 712,50 kr`.
    public String amount(long ore) {
        return number(ore) + NO_BREAK_SPACE + "kr";
    }

    /// An amount in øre without the unit, for tables that name it: `9 712`.
    public String number(long ore) {
        return Digits.kroner(ore);
    }

    /// A count, grouped by threes: `2 035`.
    public String count(long count) {
        return Digits.grouped(count);
    }

    /// `5. desember`.
    public String date(LocalDate date) {
        return dayAndMonth.format(date);
    }

    /// `5. desember 2026`.
    public String dateWithYear(LocalDate date) {
        return date(date) + " " + year.format(date);
    }

    /// `5. des.`
    public String shortDate(LocalDate date) {
        return shortDayAndMonth.format(date);
    }

    /// `lørdag 5. desember`.
    public String weekdayDate(LocalDate date) {
        return weekday.format(date) + " " + date(date);
    }

    /// `desember 2026`.
    public String month(YearMonth month) {
        return this.month.format(month);
    }

    /// `5. desember 2026–8. januar 2027`; whole months as [#months].
    public String period(LocalDate from, LocalDate to) {
        var last = YearMonth.from(to);
        return from.getDayOfMonth() == 1 && to.equals(last.atEndOfMonth())
                ? months(YearMonth.from(from), last)
                : dateWithYear(from) + "–" + dateWithYear(to);
    }

    /// `desember 2026`, `november–desember 2026` or `desember 2026–januar 2027`.
    public String months(YearMonth first, YearMonth last) {
        if (first.equals(last)) {
            return month(first);
        }
        var start = first.getYear() == last.getYear() ? monthAlone.format(first) : month(first);
        return start + "–" + month(last);
    }

    /// `kl. 10.42`.
    public String clock(LocalTime time) {
        return clock.format(time);
    }

    /// `kl. 10.42`, in Oslo.
    public String clock(Instant moment) {
        return clock(moment.atZone(OSLO).toLocalTime());
    }

    /// `5. november kl. 21.14`, in Oslo.
    public String moment(Instant moment) {
        return date(moment.atZone(OSLO).toLocalDate()) + " " + clock(moment);
    }

    /// `i dag`, `i går` or `i morgen` beside today's date, else the date, with the year when it is
    /// another than this one.
    public String relative(LocalDate date, LocalDate today) {
        if (date.equals(today)) {
            return get("web.today");
        }
        if (date.equals(today.minusDays(1))) {
            return get("web.yesterday");
        }
        if (date.equals(today.plusDays(1))) {
            return get("web.tomorrow");
        }
        return date.getYear() == today.getYear() ? date(date) : dateWithYear(date);
    }

    /// `i dag kl. 10.36` or `12. november kl. 09.00`, in Oslo.
    public String relative(Instant moment, LocalDate today) {
        return relative(moment.atZone(OSLO).toLocalDate(), today) + " " + clock(moment);
    }

    /// A national number of eleven digits as it is read aloud: `128399 21088`. Anything else is
    /// returned as it is, since it may be what somebody must look at.
    public String nationalNumber(String number) {
        return number.length() == 11
                ? number.substring(0, 6) + NO_BREAK_SPACE + number.substring(6)
                : number;
    }

    /// A bank account of which only the last three digits are shown: `•••• •• ••901`.
    public String maskedAccount(String account) {
        var digits = account.replaceAll("\\D", "");
        return "•••• •• ••" + digits.substring(Math.max(0, digits.length() - 3));
    }
}
