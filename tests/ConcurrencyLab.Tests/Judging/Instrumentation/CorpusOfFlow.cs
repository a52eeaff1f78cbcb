#pragma warning disable CA1031, CA1508, CA1822, CA2201, CA2219, IDE0059, S1121
namespace ConcurrencyLab.Tests;

/// <summary>Branches, loops, exceptions, iterators.</summary>
internal static class CorpusOfFlow
{
    private static int s_number = 3;
    private static string s_trace = "";

    public static object? Switch_over_numbers()
    {
        var text = "";
        for (var i = 0; i < 7; i++)
            text += i switch { 0 => "a", 1 => "b", 2 => "c", 3 => "d", 5 => "f", _ => "-" };
        return text;
    }

    public static object? Switch_over_strings() => $"{s_number}" switch { "1" => 1, "2" => 2, "3" => 33, "4" => 4, "5" => 5, "6" => 6, "7" => 7, _ => 0 };

    public static object? Patterns()
    {
        object value = s_number;
        return value is int and > 2 and not 4 and var n ? n : -1;
    }

    public static object? Nested_loops()
    {
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            if (i == 7)
                break;
            var j = i;
            while (true)
            {
                if (j-- == 0)
                    break;
                if (j % 2 == 0)
                    continue;
                sum += j;
            }
        }

        return sum;
    }

    public static object? Do_and_goto()
    {
        var i = 0;
    again:
        do
        {
            i++;
        }
        while (i < 3);
        if (i < 5)
            goto again;
        return i;
    }

    public static object? Try_finally()
    {
        s_trace = "";
        try
        {
            s_trace += "t";
            return s_trace;
        }
        finally
        {
            s_trace += "f";
        }
    }

    public static object? Catch_and_finally()
    {
        s_trace = "";
        try
        {
            try
            {
                throw new InvalidOperationException("x");
            }
            finally
            {
                s_trace += "f";
            }
        }
        catch (ArgumentException)
        {
            s_trace += "a";
        }
        catch (InvalidOperationException e)
        {
            s_trace += e.Message;
        }

        return s_trace;
    }

    public static object? Rethrow()
    {
        try
        {
            throw new InvalidOperationException("again");
        }
        catch (InvalidOperationException)
        {
            throw;
        }
    }

    public static object? Filter_that_fits()
    {
        try
        {
            return 1 / (s_number - 3);
        }
        catch (DivideByZeroException e) when (e.Message.Length > s_number)
        {
            return "caught";
        }
    }

    public static object? Filter_that_does_not_fit()
    {
        try
        {
            throw new InvalidOperationException("not caught");
        }
        catch (InvalidOperationException) when (s_number > 10)
        {
            return 1;
        }
    }

    public static object? Filter_before_finally()
    {
        s_trace = "";
        try
        {
            try
            {
                throw new InvalidOperationException("x");
            }
            finally
            {
                s_trace += "f";
            }
        }
        catch (Exception) when (Trace("w"))
        {
            return s_trace;
        }
    }

    public static object? Throw_in_a_helper() => Deep(3);

    public static object? Throw_as_an_expression() => s_number > 5 ? 1 : throw new NotSupportedException("no");

    public static object? Using_block()
    {
        s_trace = "";
        using (new Disposable())
            s_trace += "u";
        return s_trace;
    }

    public static object? Recursion() => Fibonacci(12);

    private static bool Trace(string what)
    {
        s_trace += what;
        return true;
    }

    private static int Deep(int levels) => levels == 0 ? throw new InvalidOperationException("deep") : Deep(levels - 1) + 1;

    private static int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);

    private sealed class Disposable : IDisposable
    {
        public void Dispose() => s_trace += "d";
    }
}
