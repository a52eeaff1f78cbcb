namespace ConcurrencyLab.Tests;

/// <summary>A copy tells which variable it touches: the object, the index, what of it, and where in the code.</summary>
public sealed class AccessIdentityTests
{
    private static int s_static;
    private static readonly Adding s_add = Add;
    private readonly int[] _items = [1, 2, 3];
    private readonly Cell[] _cells = new Cell[2];
    private readonly List<int> _list = [];
    private readonly object[] _objects = new object[2];
    private int _total;
    private volatile int _flag;
    private Cell _cell;

    [Fact]
    public void Fields_name_their_object() =>
        Expect(() => _total = _total + 1, ("_total", AccessKind.Read, this, -1), ("_total", AccessKind.Write, this, -1));

    [Fact]
    public void Static_fields_have_no_object() =>
        Expect(() => s_static++, ("s_static", AccessKind.Read, null, -1), ("s_static", AccessKind.Write, null, -1));

    [Fact]
    public void Elements_name_array_and_index() => Expect(
        () => _items[1] = _items[2],
        ("配列の要素", AccessKind.Read, _items, 2),
        ("配列の要素", AccessKind.Write, _items, 1));

    [Fact]
    public void An_element_changed_in_place_is_read_and_written() => Expect(
        () => _items[1]++,
        ("配列の要素", AccessKind.Read, _items, 1),
        ("配列の要素", AccessKind.Write, _items, 1));

    [Fact]
    public void An_object_in_an_array_is_its_element() => Expect(
        () => _objects[1] = "x",
        ("配列の要素", AccessKind.Write, _objects, 1));

    [Fact]
    public void Fields_of_structures_stand_in_their_object() => Expect(
        () =>
        {
            _cell.Value++;
            _cells[1].Value++;
        },
        ("_cell.Value", AccessKind.Read, this, -1),
        ("_cell.Value", AccessKind.Write, this, -1),
        ("配列の要素.Value", AccessKind.Read, _cells, 1),
        ("配列の要素.Value", AccessKind.Write, _cells, 1));

    [Fact]
    public void Volatile_fields_are_told_from_others() =>
        Expect(() => _flag = _flag + 1, ("_flag", AccessKind.VolatileRead, this, -1), ("_flag", AccessKind.VolatileWrite, this, -1));

    [Fact]
    public void Atomic_operations_name_the_variable_behind_their_reference() => Expect(
        () =>
        {
            Interlocked.Add(ref _total, _items.Length);
            Interlocked.CompareExchange(ref _items[2], 5, 3);
            Volatile.Write(ref _cells[0].Value, Volatile.Read(ref s_static));
            Interlocked.MemoryBarrier();
        },
        ("_total", AccessKind.Atomic, this, -1),
        ("配列の要素", AccessKind.Atomic, _items, 2),
        ("s_static", AccessKind.VolatileRead, null, -1),
        ("配列の要素.Value", AccessKind.VolatileWrite, _cells, 0),
        ("", AccessKind.Fence, null, -1));

    [Fact]
    public void Collections_are_touched_as_a_whole() => Expect(
        () =>
        {
            _list.Add(4);
            _list.Insert(0, _list.Count);
        },
        ("List", AccessKind.Write, _list, -1),
        ("List", AccessKind.Read, _list, -1),
        ("List", AccessKind.Write, _list, -1));

    [Fact]
    public void A_reference_kept_in_a_local_is_followed() => Expect(
        () =>
        {
            ref var second = ref _items[1];
            second = 8;
        },
        ("配列の要素", AccessKind.Write, _items, 1));

    [Fact]
    public void A_reference_that_a_method_is_given_is_followed() => Expect(
        () =>
        {
            Add(ref _total);
            Add(ref _items[1]);
            var own = 0;
            Add(ref own);
        },
        ("_total", AccessKind.Read, this, -1),
        ("_total", AccessKind.Write, this, -1),
        ("配列の要素", AccessKind.Read, _items, 1),
        ("配列の要素", AccessKind.Write, _items, 1));

    [Fact]
    public void A_reference_from_elsewhere_is_unknown() => Expect(
        () => s_add(ref _total),
        ("参照の先", AccessKind.Read, null, -1),
        ("参照の先", AccessKind.Write, null, -1));

    [Fact]
    public void Captured_variables_are_touched_by_whoever_captured_them_too()
    {
        Action body = () =>
        {
            var own = 1;
            Action add = () => own++;
            add();
            own++;
        };
        var recorder = Record(body);

        Assert.Equal(5, recorder.Seen.Count(access => access.Site.Place.Name == "own"));
        Assert.Equal(2, recorder.Seen.Count(access => access.Site is { Place.Name: "own", IsPoint: true }));
    }

    [Fact]
    public void Places_in_the_code_are_counted()
    {
        var recorder = Record(() =>
        {
            _total = _total + 1;
            _total = _total + 1;
        });

        Assert.Equal([1, 1, 2, 2], recorder.Seen.Select(access => access.Site.Ordinal));
    }

    private static void Add(ref int to) => to++;

    private delegate void Adding(ref int to);

    private static Recorder Record(Action body)
    {
        var recorder = new Recorder();
        var copy = InstrumentedCopy.Of(body);
        Current.Thread = new ControlledThread(recorder, 0, isAdded: true) { Thread = Thread.CurrentThread };
        try
        {
            copy();
        }
        finally
        {
            Current.Thread = null;
        }

        return recorder;
    }

    private static void Expect(Action body, params (string Name, AccessKind Kind, object? Owner, long Index)[] expected)
    {
        var seen = Record(body).Seen;

        Assert.Equal(expected.Select(e => (e.Name, e.Kind, e.Index)), seen.Select(access => (access.Site.Place.Name, access.Site.Kind, access.Index)));
        Assert.All(expected.Zip(seen), pair => Assert.Same(pair.First.Owner, pair.Second.Owner));
    }

    private sealed class Recorder : ThreadScheduler
    {
        public List<(AccessSite Site, object? Owner, long Index)> Seen { get; } = [];

        public override void Access(ControlledThread thread, AccessSite site, object? owner, long index)
        {
            if (site.IsTracked)
                Seen.Add((site, owner, index));
        }

        public override void SchedulingPoint()
        {
        }

        public override bool Block(Wait wait) => true;

        public override void Note(string label)
        {
        }

        public override void NoteLimit()
        {
        }

        public override void NoteBusyWait()
        {
        }

        public override void NoteRound(ControlledThread thread)
        {
        }

        public override ControlledThread Make(Action body) => throw new NotSupportedException();

        public override void Start(ControlledThread thread) => throw new NotSupportedException();
    }

    private struct Cell
    {
        public int Value;
    }
}
