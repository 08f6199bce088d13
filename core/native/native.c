/* The operations of a tape as kernels whose sizes are known at run time, and what replays them.

   Python records calls (core/tape), lowering.py writes them down as an array of Operation, and `replay_float` or
   `replay_double` takes as many steps as it is told. Nothing here allocates, and nothing calls Python. */

#include <math.h>
#include <stdint.h>
#include <string.h>
#if defined(__x86_64__)
#include <cpuid.h>
#endif

#define INLINE static inline __attribute__((always_inline))

/* The names of all operations, in the order of their codes: lowering.py reads them from here. */
#define OPERATIONS(X)                                                                                               \
    X(copy) X(copy_of_truth) X(copy_truth) X(negative) X(sign) X(sqrt) X(exp) X(expm1) X(tanh) X(logical_not)       \
    X(add) X(subtract) X(multiply) X(multiply_by_truth) X(divide) X(fmax) X(fmin) X(logaddexp) X(greater) X(less)   \
    X(equal) X(truth_greater) X(truth_less) X(truth_equal) X(logical_and) X(logical_xor)                            \
    X(sum) X(largest) X(product) X(product_added) X(gemm) X(random) X(gather) X(correct_bias) X(correct_each_bias)  \
    X(miss) X(clip)

#define CODE(NAME) code_##NAME,
enum { OPERATIONS(CODE) CODES };
#define NAMED(NAME) #NAME " "
const char *operations(void) { return OPERATIONS(NAMED); }

enum { OPERANDS = 4, AXES = 4 };

/* What an operation works on: `at` is where each operand's first value lies at the page's first step, and `move` by how
   many bytes it moves on with every step; `step` are the bytes from one index to the next along each axis of `size`.
   So many of a `group` from here on work on the same values, one after the other, and may do so block by block. */
typedef struct {
    int64_t code, group, size[AXES];
    char *at[OPERANDS];
    int64_t move[OPERANDS], step[OPERANDS][AXES];
    double number[OPERANDS];
} Operation;

int64_t operation_bytes(void) { return sizeof(Operation); }

/* The highest of x86-64's levels that this processor and its system have; 0 of another processor. */
int level(void) {
#if defined(__x86_64__)
    enum { AVX = 1 << 28, FMA = 1 << 12, OSXSAVE = 1 << 27, AVX2 = 1 << 5, BMI1 = 1 << 3, BMI2 = 1 << 8 };
    const uint32_t avx512 = 1u << 16 | 1u << 17 | 1u << 28 | 1u << 30 | 1u << 31; /* F, DQ, CD, BW, VL */
    uint32_t a, b, c, d, kept, high;
    if (!__get_cpuid(1, &a, &b, &c, &d) || (c & (AVX | FMA | OSXSAVE)) != (AVX | FMA | OSXSAVE)) return 2;
    __asm__("xgetbv" : "=a"(kept), "=d"(high) : "c"(0)); /* which registers the system keeps */
    if ((kept & 0x06) != 0x06 || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 2;
    if ((b & (AVX2 | BMI1 | BMI2)) != (AVX2 | BMI1 | BMI2)) return 2;
    return (b & avx512) == avx512 && (kept & 0xe0) == 0xe0 ? 4 : 3;
#else
    return 0;
#endif
}

typedef void Inner(int64_t n, const char *a, int64_t a_step, const char *b, int64_t b_step, char *out, int64_t out_step);
typedef unsigned char truth;

enum { BLOCK = 1024 }; /* values of a group's block: those of its operands stay in the first cache */

#define real float
#define bits uint32_t
#define NAME(WORD) WORD##_float
#include "kernels.h"
#undef real
#undef bits
#undef NAME

#define DOUBLE
#define real double
#define bits uint64_t
#define NAME(WORD) WORD##_double
#include "kernels.h"
