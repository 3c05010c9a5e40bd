package no.helhet.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import no.helhet.platform.database.Count;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.util.WebUtils;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Puts together the [Page] of a request.
final class PageAssembler {
    private final TextCatalog texts;
    private final SingletonSupplier<List<PageUserSource>> users;
    private final SingletonSupplier<List<MenuSource>> menus;
    private final TransactionOperations transactions;
    private final JdbcClient jdbc;
    private final Predicate<String> doors;

    PageAssembler(
            TextCatalog texts,
            ObjectProvider<PageUserSource> users,
            ObjectProvider<MenuSource> menus,
            TransactionOperations transactions,
            JdbcClient jdbc,
            Predicate<String> doors) {
        this.texts = texts;
        this.users = SingletonSupplier.of(() -> users.orderedStream().toList());
        this.menus = SingletonSupplier.of(() -> menus.orderedStream().toList());
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.doors = doors;
    }

    Page page(HttpServletRequest request, Map<String, ?> model) {
        var user =
                users.obtain().stream()
                        .flatMap(source -> source.findUser(request).stream())
                        .findFirst()
                        .orElse(null);
        return new Page(
                texts.in(language(request)),
                path(request),
                csrf(request),
                user,
                this::menu,
                Assets.built(),
                model.get("flash") instanceof Flash flash ? flash : null,
                doors);
    }

    /// All their counts in one statement.
    private List<Menu.Line> menu() {
        return transactions.execute(
                status -> {
                    var items =
                            menus.obtain().stream()
                                    .flatMap(source -> source.items().stream())
                                    .sorted(Comparator.comparingInt(MenuItem::place))
                                    .toList();
                    var answers =
                            Count.readAll(
                                            jdbc,
                                            items.stream()
                                                    .map(MenuItem::open)
                                                    .filter(Objects::nonNull)
                                                    .toList())
                                    .iterator();
                    return items.stream()
                            .map(item -> line(item, item.open() == null ? null : answers.next()))
                            .filter(Objects::nonNull)
                            .toList();
                });
    }

    static Menu.@Nullable Line line(MenuItem item, @Nullable Integer open) {
        if (open == null || open > 0 || item.none() == MenuItem.None.NOUGHT) {
            return new Menu.Line(item.textKey(), item.href(), open);
        }
        return item.none() == MenuItem.None.NO_LINE
                ? null
                : new Menu.Line(item.textKey(), item.href(), null);
    }

    static Language language(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, LanguageController.COOKIE);
        return Language.of(cookie == null ? null : cookie.getValue());
    }

    /// An error page is drawn at `/error`; the user still stands where the request went.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken())
                : Csrf.NONE;
    }
}
