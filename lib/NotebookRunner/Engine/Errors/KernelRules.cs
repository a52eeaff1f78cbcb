namespace NotebookRunner;

/// <summary>What the kernel does not accept in a cell, and what to write instead.</summary>
internal static class KernelRules
{
    public const string Using =
        "セルのいちばん外側では using var / await using を使えません（カーネルがコンパイルできません）。{ } で囲んだブロックの中に書いてください。";

    public const string Namespace =
        "セルに namespace は書けません（カーネルがコンパイルできません）。namespace の行を消して、型だけを書いてください。";

    public const string Extension =
        "セルに extension ブロックは書けません（カーネルがコンパイルできません）。ふつうのメソッドにしてください。";

    public const string Ref =
        "セルのいちばん外側では ref 変数や Span を使えません（セルの変数はフィールドになるため）。{ } で囲むか、メソッドの中に書いてください。";

    public const string Magic =
        "マジックコマンド（#! で始まる行）は、この教材では使えません（環境によって失敗します）。#load か #r \"….dll\" を使ってください。";

    public const string NuGet =
        "#r \"nuget:…\" は、この教材では使えません（オフラインや一部の環境で失敗します）。#r \"….dll\" を使ってください。";

    /// <summary>The rule behind a compiler error that says too little to a learner.</summary>
    public static string? Explain(string errorId) => errorId switch
    {
        "CS7021" => Namespace,
        "CS8345" => Ref,
        "CS9283" => Extension,
        _ => null,
    };
}
