namespace ConcurrencyLab;

/// <summary>数えるアクターが、数を置く場所。</summary>
public enum ActorState
{
    /// <summary>アクターのメモリ。</summary>
    Memory,

    /// <summary>保存先。書いてから返事をします。</summary>
    Storage,
}
