import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the test programs share: each prints a line per test, its name, a tab, and "ok" or what went wrong. */
abstract class Checks {
    /** Runs every static method without parameters or result. */
    static void run(Class<?> tests) throws IllegalAccessException {
        for (Method method : tests.getDeclaredMethods()) {
            if (method.getParameterCount() == 0 && method.getReturnType() == void.class && !method.isSynthetic()) {
                try {
                    method.setAccessible(true);
                    method.invoke(null);
                    System.out.println(method.getName() + "\tok");
                } catch (InvocationTargetException e) {
                    System.out.println(method.getName() + "\t" + e.getCause());
                }
            }
        }
    }

    static Map<String, String> pairs(String... texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            pairs.put(texts[i], texts[i + 1]);
        }
        return pairs;
    }

    static void equal(Object expected, Object got) {
        if (!expected.equals(got)) {
            throw new AssertionError("expected " + expected + ", got " + got);
        }
    }
}
