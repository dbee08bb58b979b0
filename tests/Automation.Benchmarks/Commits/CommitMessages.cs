using System.Text.Json;
using Automation.Testing;

namespace Automation.Benchmarks.Commits;

/// <summary>The messages of three real histories that the tests hold, in the order of the files' names.</summary>
internal static class CommitMessages
{
    /// <summary>How many there are; a constant, because the harness divides by it.</summary>
    public const int Count = 5568;

    public static string Folder { get; } = RepositoryRoot.Combine("tests", "Automation.Core.Tests", "Data", "commits");

    public static string[] Load()
    {
        string[] messages =
        [
            .. Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(MessageOf),
        ];
        return messages.Length == Count
            ? messages
            : throw new InvalidOperationException($"{Folder} holds {messages.Length} messages, not {Count}.");
    }

    private static string MessageOf(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("message").GetString()!;
    }
}
