namespace ConcurrencyLab;

/// <summary>
/// An account with a balance and a lock of its own. Reading, writing and going for the lock are separate operations,
/// and a check lets other threads come in between.
/// </summary>
public sealed class Account
{
    private readonly Crew? _crew;
    private readonly object _gate = new();
    private int _balance;

    /// <summary>Creates an account.</summary>
    /// <param name="number">Its number, different from all others.</param>
    /// <param name="balance">What is in it.</param>
    public Account(int number, int balance)
        : this(number, balance, null)
    {
    }

    internal Account(int number, int balance, Crew? crew)
    {
        Number = number;
        _balance = balance;
        _crew = crew;
    }

    /// <summary>The account's number, different from all others.</summary>
    public int Number { get; }

    /// <summary>The object on which to lock while working with this account.</summary>
    public object Gate
    {
        get
        {
            _crew?.Note($"口座 {Number} のロックへ");
            _crew?.Point();
            return _gate;
        }
    }

    /// <summary>What is in the account. <c>account.Balance -= 10</c> reads and then writes.</summary>
    public int Balance
    {
        get
        {
            var balance = _balance;
            _crew?.Note($"口座 {Number} の残高 {balance} を読んだ");
            _crew?.Point();
            return balance;
        }

        set
        {
            _crew?.Point();
            _balance = value;
            HasBeenNegative |= value < 0;
            _crew?.Note($"口座 {Number} に {value} を書いた");
        }
    }

    internal int Value => _balance;

    internal bool HasBeenNegative { get; private set; }
}
