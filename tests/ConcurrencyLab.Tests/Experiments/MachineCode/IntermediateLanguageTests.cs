using System.Reflection.Emit;

namespace ConcurrencyLab.Tests;

public sealed class IntermediateLanguageTests
{
    private int _total;
    private long _big;

    [Fact]
    public void Adding_one_is_reading_adding_and_writing()
    {
        var code = MachineCode.IntermediateLanguage(() => _total += 1);

        Assert.Equal(["ldfld    _total", "add", "stfld    _total"], code.Instructions.Where(line => line is "add" || line.Contains("_total", StringComparison.Ordinal)));
        Assert.Matches("ldfld +_total +// メモリから読む", code.ToString());
        Assert.Matches("stfld +_total +// メモリへ書く", code.ToString());
    }

    [Fact]
    public void Interlocked_is_one_call_with_the_variables_place()
    {
        var code = MachineCode.IntermediateLanguage(() => Interlocked.Add(ref _big, 1));

        Assert.Contains("ldflda   _big", code.Instructions);
        Assert.Matches(@"call +Interlocked\.Add +// 1 つの不可分な操作", code.ToString());
    }

    [Fact]
    public void Jumps_lead_to_labels()
    {
        var code = MachineCode.IntermediateLanguage(() =>
        {
            for (var i = 0; i < 3; i++)
                _total += i;
        });

        var jumps = code.Instructions.Where(line => line.StartsWith('b')).Select(line => line.Split(' ')[^1]).ToList();
        Assert.NotEmpty(jumps);
        Assert.All(jumps, label => Assert.Contains($"{label}:", code.Instructions));
    }

    [Fact]
    public void Every_kind_of_operand_can_be_read()
    {
        var code = MachineCode.IntermediateLanguage(() =>
        {
            var text = _total switch { 0 => "零", 1 => "一", 2 => "二", 3 => "三", 4 => "四", _ => typeof(List<int>).Name };
            _total = new List<int>([1, 100_000]).Count + (int)(2.5 * text.Length + 1.5f) + (int)Math.Min(_big, 5_000_000_000);
        });

        Assert.Contains(code.Instructions, line => line.StartsWith("switch", StringComparison.Ordinal));
        Assert.Contains("ldstr    \"零\"", code.Instructions);
        Assert.Contains("ldc.i8   5000000000", code.Instructions);
        Assert.Equal("ret", code.Instructions[^1]);
    }

    [Fact]
    public void Code_without_readable_il_is_refused()
    {
        var method = new DynamicMethod("generated", null, []);
        method.GetILGenerator().Emit(OpCodes.Ret);

        Assert.ThrowsAny<Exception>(() => MachineCode.IntermediateLanguage(method.CreateDelegate<Action>()));
    }
}
