// Made by kitsmith from alipay-cross-border 1.0.0. Do not edit: a new build overwrites it.
package alipaycrossborder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What ties parameters of a service together. */
interface Constraint {
    /** Takes the values that are sent and the day, yyyyMMdd. Throws the code of the constraint. */
    void check(Map<String, String> values, String today);

    static Constraint exactlyOneOf(String... names) {
        return (values, today) -> {
            if (absent(values, names).size() != names.length - 1) {
                throw refusal(ErrorCode.EXACTLY_ONE_OF, names[0], names);
            }
        };
    }

    static Constraint goesTogether(String... names) {
        return (values, today) -> {
            List<String> absent = absent(values, names);
            if (!absent.isEmpty() && absent.size() < names.length) {
                throw refusal(ErrorCode.GOES_WITH, absent.get(0), names);
            }
        };
    }

    static Constraint atLeastOneOf(String... names) {
        return (values, today) -> {
            if (absent(values, names).size() == names.length) {
                throw refusal(ErrorCode.AT_LEAST_ONE_OF, names[0], names);
            }
        };
    }

    /** Two days, both counted; each is yyyyMMdd, and a real one. */
    static Constraint period(String first, String last, int days, boolean beforeToday) {
        return (values, today) -> {
            if (!absent(values, first, last).isEmpty()) {
                return;
            }
            long count = ChronoUnit.DAYS.between(day(values.get(first)), day(values.get(last))) + 1;
            if (count < 1) {
                throw new KitException(ErrorCode.BAD_PERIOD, last, "it ends before it begins");
            }
            if (count > days) {
                throw new KitException(ErrorCode.BAD_PERIOD, last, "it has more days than the gateway gives at once");
            }
            if (beforeToday && values.get(last).compareTo(today) >= 0) {
                throw new KitException(ErrorCode.BAD_PERIOD, last, "it must end before today");
            }
        };
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
    }

    static List<String> absent(Map<String, String> values, String... names) {
        return Arrays.stream(names).filter(name -> values.getOrDefault(name, "").isEmpty()).collect(Collectors.toList());
    }

    static KitException refusal(ErrorCode code, String name, String... names) {
        return new KitException(code, name, String.join(", ", names));
    }
}
