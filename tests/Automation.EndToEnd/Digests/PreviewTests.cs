using Automation.EndToEnd.Processes;
using MimeKit;

namespace Automation.EndToEnd.Digests;

[Collection(CliCollection.Name)]
public sealed class PreviewTests(PublishedCli cli) : IDisposable
{
    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private readonly DigestStore store = new(cli);

    [Fact]
    public async Task A_Replay_Ends_With_A_Digest_And_A_Preview_Of_The_Same_Week_Says_The_Same()
    {
        var replayed = (await store.ReplayAsync()).GetProperty("digest");
        var output = Path.Combine(store.Data, "preview");

        var preview = await store.SucceedAsync([], "preview", "--week", DigestStore.Week, "--out", output);

        Assert.Equal(DigestStore.Week, replayed.GetProperty("week").GetString());
        Assert.True(File.Exists(Path.Combine(store.Data, "digest", $"all-{DigestStore.Week}.html")));
        var digest = Assert.Single(preview.GetProperty("digests").EnumerateArray());
        Assert.Equal("all", digest.GetProperty("team").GetString());
        Assert.Equal(replayed.GetProperty("subject").GetString(), digest.GetProperty("subject").GetString());
        Assert.False(digest.GetProperty("quiet").GetBoolean());
    }

    [Fact]
    public async Task A_Preview_Is_A_Page_With_Its_Pictures_A_Text_And_A_Mail()
    {
        await store.ReplayAsync();
        var output = Path.Combine(store.Data, "preview");

        var preview = await store.SucceedAsync(
            DigestStore.Team(), "preview", "--team", "payments", "--week", DigestStore.Week, "--out", output);

        string[] files = [.. preview.GetProperty("digests")[0].GetProperty("files").EnumerateArray().Select(f => f.GetString()!)];
        Assert.Equal(Directory.GetFiles(output).Order(), files.Order());
        var pictures = files.Where(f => f.EndsWith(".png", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(pictures);
        Assert.All(pictures, p => Assert.Equal(PngSignature, File.ReadAllBytes(p).Take(PngSignature.Length)));
        var page = await File.ReadAllTextAsync(Path.Combine(output, $"payments-{DigestStore.Week}.html"));
        Assert.All(pictures, p => Assert.Contains($"src=\"{Path.GetFileName(p)}\"", page, StringComparison.Ordinal));
        Assert.DoesNotContain("src=\"cid:", page, StringComparison.Ordinal);
        var mail = await MimeMessage.LoadAsync(Path.Combine(output, $"payments-{DigestStore.Week}.eml"));
        Assert.Equal(preview.GetProperty("digests")[0].GetProperty("subject").GetString(), mail.Subject);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(output, $"payments-{DigestStore.Week}.txt")), mail.TextBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Weeks_Rebuilt_From_Facts_Give_The_Same_Digest()
    {
        await store.ReplayAsync();
        var before = await PageAsync("before");

        var rebuilt = await store.SucceedAsync([], "rebuild");

        Assert.Equal(1, rebuilt.GetProperty("repositories").GetInt32());
        Assert.True(rebuilt.GetProperty("weeks").GetInt32() > 0);
        Assert.Equal(before, await PageAsync("after"));
    }

    [Fact]
    public async Task Without_A_Team_And_Without_Data_It_Is_Said_How_To_Begin()
    {
        var run = await store.RunAsync([], "preview");

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("Digest__Teams__payments__Leads__0", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Week_That_Has_Not_Begun_Is_Not_Shown_As_A_Quiet_One()
    {
        var run = await store.RunAsync(DigestStore.Team(), "preview", "--week", "2126-W01");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("not even begun", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_Unknown_Team_Is_Answered_With_Those_There_Are()
    {
        var run = await store.RunAsync(DigestStore.Team(), "preview", "--team", "payment");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("payments", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => store.Dispose();

    private async Task<string> PageAsync(string folder)
    {
        var output = Path.Combine(store.Data, folder);
        var preview = await store.SucceedAsync([], "preview", "--week", DigestStore.Week, "--out", output);
        return await File.ReadAllTextAsync(preview.GetProperty("digests")[0].GetProperty("files")[0].GetString()!);
    }
}
