# Pastes files into this process: session.R MARK FILE…; says after each whether it ended well.
.arguments <- commandArgs(trailingOnly = TRUE)
for (.block in .arguments[-1]) {
  .word <- tryCatch({
    source(.block, echo = FALSE, print.eval = TRUE, encoding = "UTF-8")
    "well"
  }, error = function(.error) {
    cat("Error:", conditionMessage(.error), "\n")
    "badly"
  })
  cat(.arguments[1], " ", .word, "\n", sep = "")
}
