using Automation.GitHub.Publishing;

namespace Automation.GitHub.Tests.Publishing;

public sealed class ContentWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    private readonly ContentWindow window = new((2, TimeSpan.FromMinutes(1)), (3, TimeSpan.FromHours(1)));

    [Fact]
    public void There_Is_Room_Until_A_Window_Is_Full_And_Again_When_Its_First_Is_Old()
    {
        Assert.Null(window.Reserve(Start));
        Assert.Null(window.Reserve(Start.AddSeconds(20)));
        Assert.Equal(TimeSpan.FromSeconds(35), window.Reserve(Start.AddSeconds(25)));
        Assert.Null(window.Reserve(Start.AddSeconds(60)));
    }

    [Fact]
    public void The_Longer_Window_Counts_Too()
    {
        window.Reserve(Start);
        window.Reserve(Start.AddMinutes(10));
        window.Reserve(Start.AddMinutes(20));

        Assert.Equal(TimeSpan.FromMinutes(30), window.Reserve(Start.AddMinutes(30)));
    }

    [Fact]
    public void Those_Who_Wait_Are_Called_One_After_The_Other()
    {
        var busy = new ContentWindow((2, TimeSpan.FromMinutes(1)));
        busy.Reserve(Start);
        busy.Reserve(Start.AddSeconds(10));

        var waits = Enumerable.Range(0, 4).Select(_ => busy.Reserve(Start.AddSeconds(30))!.Value.TotalSeconds);

        Assert.Equal([30, 40, 90, 100], waits);
    }

    [Fact]
    public void A_Limit_Of_Zero_Is_None()
    {
        var free = new ContentWindow((0, TimeSpan.FromMinutes(1)));

        Assert.All(Enumerable.Range(0, 1000), _ => Assert.Null(free.Reserve(Start)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Never_More_Than_The_Limit_Within_Any_Window_And_Whoever_Waits_Long_Enough_Gets_In(int seed)
    {
        const int Most = 5;
        var random = new Random(seed);
        var within = TimeSpan.FromSeconds(60);
        var tight = new ContentWindow((Most, within));
        var created = new List<DateTimeOffset>();
        var now = Start;
        for (var i = 0; i < 500; i++)
        {
            now = now.AddSeconds(random.Next(20));
            if (tight.Reserve(now) is { } wait)
            {
                Assert.True(wait > TimeSpan.Zero);
                continue;
            }

            created.Add(now);
            Assert.InRange(created.Count(at => at > now - within), 1, Most);
        }

        Assert.Null(tight.Reserve(now + within));
    }
}
