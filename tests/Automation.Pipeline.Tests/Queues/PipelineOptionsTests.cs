using Automation.Pipeline.Settings;

namespace Automation.Pipeline.Tests.Queues;

public sealed class PipelineOptionsTests
{
    [Fact]
    public void The_Defaults_Are_Valid() =>
        Assert.True(new PipelineOptionsValidator().Validate(null, new PipelineOptions()).Succeeded);

    [Fact]
    public void A_Value_That_Cannot_Work_Is_Named_With_Its_Range()
    {
        var options = new PipelineOptions { Concurrency = 0, Debounce = TimeSpan.FromSeconds(-1) };

        var result = new PipelineOptionsValidator().Validate(null, options);

        Assert.Equal(
            [
                "Pipeline:Debounce is -00:00:01; set it to a value from 00:00:00 to 01:00:00.",
                "Pipeline:Concurrency is 0; set it to a value from 1 to 256.",
            ],
            result.Failures);
    }
}
