using System.Globalization;
using Automation.Core.Debts;
using Automation.Core.Policies;
using Automation.Testing;

namespace Automation.Core.Tests.Debts;

public sealed class DebtChangesTests
{
    /// <summary>A row of the store holds less than 64 KiB, compressed.</summary>
    [Fact]
    public void What_A_Pull_Request_Brings_Fits_Into_A_Row_However_Much_It_Is()
    {
        var lines = Enumerable.Range(0, 5_000).Select(n => $"// TODO(https://host.example/{Digits(n)}/{Digits(-n)}/issues/{n}): {Digits(7 * n)}");
        var snapshot = new PullRequestBuilder().NewFile("a.cs", string.Join('\n', lines)).Build();

        var changes = DebtChanges.Of(snapshot, EffectivePolicy.Default);

        Assert.InRange(changes.Markers.Count, 50, 500);
        Assert.InRange(changes.Markers.Sum(m => m.Text.Length + m.Reference!.Length), 5_000, 12_000);
    }

    [Fact]
    public void Markers_Without_Words_Are_Bounded_Too()
    {
        var snapshot = new PullRequestBuilder().NewFile("a.c", string.Concat(Enumerable.Repeat("// TODO\n", 5_000))).Build();

        Assert.InRange(DebtChanges.Of(snapshot, EffectivePolicy.Default).Markers.Count, 50, 500);
    }

    /// <summary>Digits that no compression shortens much.</summary>
    private static string Digits(int n) => new Random(n).NextInt64().ToString("x16", CultureInfo.InvariantCulture);
}
