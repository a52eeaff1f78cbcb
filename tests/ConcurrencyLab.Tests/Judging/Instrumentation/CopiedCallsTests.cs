namespace ConcurrencyLab.Tests;

/// <summary>Threads meet wherever a call leads: each of three adds to the same number, and the first additions of all overlap.</summary>
public sealed class CopiedCallsTests
{
    private int _total;

    private interface IAdder
    {
        CopiedCallsTests Tests { get; }

        void Add<T>(T number)
            where T : IConvertible;

        void AddTwo() => Tests._total += 2;
    }

    [Fact(Timeout = 900_000)]
    public void In_a_constructor() => Assert.Equal(2, Run(() => _ = new Two(this)));

    [Fact(Timeout = 900_000)]
    public void In_a_constructor_of_a_base_class() => Assert.Equal(2, Run(() => _ = new MoreThanTwo(this)));

    [Fact(Timeout = 900_000)]
    public void In_a_generic_method_of_an_interface() => Assert.Equal(2, Run(() =>
    {
        IAdder adder = new Adder(this);
        adder.Add(2);
    }));

    [Fact(Timeout = 900_000)]
    public void In_a_default_method_of_an_interface() => Assert.Equal(2, Run(() =>
    {
        IAdder adder = new Adder(this);
        adder.AddTwo();
    }));

    [Fact(Timeout = 900_000)]
    public void In_a_method_of_a_structure_by_an_interface() => Assert.Equal(2, Run(() =>
    {
        IAdder adder = new ValueAdder(this);
        adder.Add(2);
    }));

    [Fact(Timeout = 900_000)]
    public void In_a_method_of_a_structure_by_a_delegate() => Assert.Equal(2, Run(() =>
    {
        Action<int> add = new ValueAdder(this).Add;
        add(2);
    }));

    [Fact(Timeout = 900_000)]
    public void In_a_method_of_a_type_argument() => Assert.Equal(2, Run(() => AddTo(new Adder(this))));

    [Fact(Timeout = 900_000)]
    public void In_a_method_of_a_type_argument_that_is_a_structure() => Assert.Equal(2, Run(() => AddTo(new ValueAdder(this))));

    [Fact(Timeout = 900_000)]
    public void In_a_delegate_that_was_made_elsewhere()
    {
        Action made = () => _total += 2;

        Assert.Equal(2, Run(() => made()));
        Assert.Equal(4, Run(() => Array.ForEach([2], _ => made())));
    }

    [Fact(Timeout = 900_000)]
    public void In_the_disposal_of_a_structure() => Assert.Equal(2, Run(() =>
    {
        using (new ValueAdder(this))
        {
        }
    }));

    [Fact(Timeout = 900_000)]
    public void In_the_constructor_of_a_structure() => Assert.Equal(2, Run(() => _ = new Three(this).Number));

    [Fact(Timeout = 900_000)]
    public void In_the_constructor_of_a_type_argument()
    {
        Adding.Total = 0;
        Run(Make<Adding>);

        Assert.Equal(2, Adding.Total);
    }

    [Fact(Timeout = 900_000)]
    public void In_an_iterator_that_the_library_moves_on() => Assert.Equal(2, Run(() => _ = Adders().Sum()));

    [Fact(Timeout = 900_000)]
    public void In_an_iterator_from_which_a_list_is_made() => Assert.Equal(2, Run(() => _ = new List<int>(Adders())));

    [Fact(Timeout = 900_000)]
    public void In_an_iterator_behind_a_query()
    {
        var query = Adders();

        Assert.Equal(2, Run(() => _ = string.Join(',', query.Select(n => n))));
    }

    private static void Make<T>()
        where T : new() => _ = new T();

    private IEnumerable<int> Adders()
    {
        yield return 1;
        _total += 2;
    }

    private static void AddTo<T>(T adder)
        where T : IAdder => adder.Add(2);

    private int Run(Action body)
    {
        var scheduler = new ControlledScheduler(() => $"{_total}");
        var copy = InstrumentedCopy.Of(body);
        for (var i = 0; i < 3; i++)
            scheduler.Add(copy);

        Assert.Equal(RunEnd.Finished, scheduler.Run());
        return _total;
    }

    private class Two
    {
        public Two(CopiedCallsTests tests) => tests._total += 2;
    }

    private readonly struct Three
    {
        public Three(CopiedCallsTests tests)
        {
            tests._total += 2;
            Number = Math.Abs(3);
        }

        public int Number { get; }
    }

    private sealed class Adding
    {
        public static int Total;

        public Adding() => Total += 2;
    }

    private sealed class MoreThanTwo(CopiedCallsTests tests) : Two(tests);

    private sealed class Adder(CopiedCallsTests tests) : IAdder
    {
        public CopiedCallsTests Tests => tests;

        public void Add<T>(T number)
            where T : IConvertible => tests._total += number.ToInt32(null);
    }

    private readonly struct ValueAdder(CopiedCallsTests tests) : IAdder, IDisposable
    {
        public CopiedCallsTests Tests => tests;

        public void Add<T>(T number)
            where T : IConvertible => tests._total += number.ToInt32(null);

        public void Dispose() => tests._total += 2;
    }
}
