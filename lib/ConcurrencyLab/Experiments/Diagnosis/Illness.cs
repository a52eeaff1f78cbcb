namespace ConcurrencyLab;

/// <summary>調べるサービスの、どこが悪いか。</summary>
public enum Illness
{
    /// <summary>悪いところはありません。待つあいだ、スレッドを返します。</summary>
    Healthy,

    /// <summary>スレッドプールの枯渇。待つあいだ、スレッドプールのスレッドをブロックします。</summary>
    Starvation,

    /// <summary>デッドロック。2 つのロックを、反対の順番で取る処理があります。</summary>
    Deadlock,

    /// <summary>ロックの取り合い。どのリクエストも、1 つのロックの中で時間のかかる処理をします。</summary>
    Contention,

    /// <summary>更新の喪失。守らずに数えます。</summary>
    LostUpdate,
}
